// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_WORKFLOW_RATE_LIMIT_LEDGER_HPP
#define XDM_WORKFLOW_RATE_LIMIT_LEDGER_HPP

#include <xdm/http/request.hpp>
#include <xdm/http/response.hpp>
#include <xdm/text/timestamp.hpp>
#include <xdm/workflow/ledger_row.hpp>
#include <xdm/workflow/published_limits.hpp>
#include <xdm/workflow/request_family.hpp>
#include <xdm/workflow/saved_state.hpp>
#include <xdm/workflow/timer.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xdm::inline abi_1 {

struct ledger_options {
    bool published = true;                                      ///< reckon with `published_limits`
    std::chrono::milliseconds floor = std::chrono::seconds{5};  ///< after a 429; doubles in a row
    std::chrono::milliseconds spread = std::chrono::seconds{5}; ///< what a draw adds at most
    std::size_t rows = 256; ///< families and credentials; the one unused longest is forgotten

    friend bool operator==(ledger_options const&, ledger_options const&) = default;
};

/// How many requests X still takes, learned from its answers. One serves a whole program.
///
///     auto const when = ledger.earliest(request, now);    // wait until then
///     ledger.sent(request, now);
///     ledger.learn(request, perform(request), now);
///
/// Windows are kept for each `family_of` requests and each credential, which is a name of the
/// caller's for whose token it is, and never the token: it is saved. All credentials share the
/// windows of the app. Requests under way count as taken, a 429 outweighs all headers, and what X
/// has published is reckoned with only until an answer says otherwise.
class rate_limit_ledger {
public:
    explicit rate_limit_ledger(ledger_options how = {}) : how_{how} {}

    /// When such a request may go out; `now` if at once. A draw of the caller's, out of all 32
    /// bits, lets waits end apart: a thousand clients do not come back in the same second.
    time_point earliest(request const& r, time_point now, std::string_view credential = {},
        std::uint32_t draw = 0) const
    {
        now = detail::bounded(now);
        auto const family = family_of(r);
        auto latest = now;
        for (auto const& row : rows_)
            if (row.family == family) {
                if (auto const t = row.earliest_of_app(now); t > latest)
                    latest = t;
                if (auto const t = row.earliest_of_user(now);
                    t > latest && row.credential == credential)
                    latest = t;
            }
        auto const most = how_.spread < detail::longest_wait ? how_.spread : detail::longest_wait;
        auto const more = static_cast<std::uint64_t>(most.count()) * draw >> 32;
        return latest + detail::milliseconds{latest == now ? 0 : static_cast<std::int64_t>(more)};
    }
    /// To be told when one goes out.
    void sent(request const& r, time_point now, std::string_view credential = {})
    {
        auto const family = family_of(r);
        auto const* const known = how_.published ? published_limit_of(family) : nullptr;
        auto const limit = known ? *known : published_limit{};
        row_of(family, "", now).sent_by_app(limit, now);
        row_of(family, credential, now).sent_by_user(limit, now);
    }
    /// To be told of each answer, good or bad.
    void learn(
        request const& r, response const& answer, time_point now, std::string_view credential = {})
    {
        auto const family = family_of(r);
        row_of(family, "", now).learn_of_app(answer, now);
        row_of(family, credential, now).learn_of_user(answer, how_.floor, now);
    }

    /// All of it as one line, which holds no secret unless a credential's name is one. A forged one
    /// can make a program wait for a day, or ask X too often.
    std::string save() const
    {
        detail::state_writer to{"xdm-ledger"};
        to.number("rows", rows_.size());
        for (auto const& row : rows_)
            row.save(to);
        return to.finish();
    }
    /// The ledger that was saved, or nothing for another text.
    static std::optional<rate_limit_ledger> load(std::string_view text, ledger_options how = {})
    {
        rate_limit_ledger ledger{how};
        detail::state_reader from{text, "xdm-ledger"};
        for (auto left = from.number("rows"); left != 0 && from.good(); --left)
            ledger.rows_.emplace_back().load(from);
        if (!from.finished())
            return {};
        ledger.drop_to(how.rows);
        return ledger;
    }

    friend bool operator==(rate_limit_ledger const&, rate_limit_ledger const&) = default;

private:
    // The row, which becomes the last.
    detail::ledger_row& row_of(std::string_view family, std::string_view credential, time_point now)
    {
        for (auto at = rows_.begin(); at != rows_.end(); ++at)
            if (at->family == family && at->credential == credential) {
                auto row = std::move(*at);
                rows_.erase(at);
                row.observe(now);
                return rows_.emplace_back(std::move(row));
            }
        drop_to(how_.rows > 2 ? how_.rows - 1 : 1);
        return rows_.emplace_back(detail::ledger_row{std::string{family}, std::string{credential}});
    }
    void drop_to(std::size_t most)
    {
        if (rows_.size() > most)
            rows_.erase(rows_.begin(), rows_.end() - static_cast<std::ptrdiff_t>(most));
    }

    ledger_options how_;
    std::vector<detail::ledger_row> rows_{};
};

} // namespace xdm::inline abi_1

#endif
