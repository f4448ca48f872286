// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_WORKFLOW_PAGER_HPP
#define XDM_WORKFLOW_PAGER_HPP

#include <xdm/endpoint/endpoint.hpp>
#include <xdm/model/dialect.hpp>
#include <xdm/workflow/attempts.hpp>
#include <xdm/workflow/page_limits.hpp>
#include <xdm/workflow/page_walk.hpp>
#include <xdm/workflow/step.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace xdm::inline abi_1 {

enum class pager_state : unsigned char { ready, asked, got, ended, given_up };

constexpr std::string_view to_string(pager_state s)
{
    constexpr std::string_view names[]{"ready", "asked", "got", "ended", "given_up"};
    return names[static_cast<unsigned char>(s)];
}

/// Walks a list page by page: `next` hands out the request for a page, and then the page.
///
///     ready    -> asked       next: a request
///     asked    -> got         feed: a page
///     asked    -> ready       feed: refused for now, or lost: `wait_until`, then once more
///     asked    -> given_up    feed: refused for good, or too often in a row: `failed`
///     got      -> ready       next: the page, and there are more
///     got      -> ended       next: the page, which was the last: `done` from then on
///
/// Each event is given once although pages overlap: one that a former page had is left out. An
/// empty page that names another is no end. A window that is used up is waited for.
///
/// A page counts as handed over once `next` gave it. Saved before that, or while an answer is
/// awaited, the pager asks for the page anew: nothing is lost, and nothing is given twice.
template <endpoint Endpoint>
class pager {
public:
    using page = typename Endpoint::result;
    using step = std::variant<request_of<Endpoint>, wait_until, page, awaiting, walked, failed>;

    /// From the endpoint's own page on: `pagination_token` of an earlier walk's `walked`, say.
    explicit pager(Endpoint list, page_limits limits = {}, dialect d = dialect::classic)
        : list_{std::move(list)}, walk_{list_.pagination_token, limits}, dialect_{d}
    {
        state_ = walk_.ended() ? pager_state::ended : pager_state::ready;
    }

    step next(time_point now)
    {
        attempts_.observe(now);
        if (state_ == pager_state::asked)
            return awaiting{};
        if (state_ == pager_state::ended)
            return walk_.end();
        if (state_ == pager_state::given_up)
            return attempts_.end();
        if (state_ == pager_state::got) {
            auto given = *std::exchange(page_, std::nullopt);
            walk_.take(given);
            state_ = walk_.ended() ? pager_state::ended : pager_state::ready;
            return given;
        }
        if (auto const wait = attempts_.before(now))
            return *wait;
        state_ = pager_state::asked;
        return encode(asked_for(), dialect_);
    }

    fed feed(response const& answer, time_point now)
    {
        if (state_ != pager_state::asked)
            return fed::out_of_turn;
        auto const why = detail::setback_of<page>(decode<Endpoint>(answer), [&](page&& came) {
            page_ = std::move(came);
            attempts_.succeeded(answer, now);
            state_ = pager_state::got;
        });
        if (why)
            settle(*why, &answer, now);
        return fed::taken;
    }
    fed feed(transport_failed lost, time_point now)
    {
        if (state_ != pager_state::asked)
            return fed::out_of_turn;
        settle(lost, nullptr, now);
        return fed::taken;
    }

    pager_state state() const { return state_; }
    int pages() const { return walk_.pages(); }
    int events() const { return walk_.events(); }
    /// Where the walk stands, as one line without secrets. It holds ids of events and X's tokens.
    std::string save() const
    {
        detail::state_writer to{"xdm-pager"};
        to.text("list", encode(list_, dialect_).url);
        walk_.save(to);
        attempts_.save(to);
        return to.finish();
    }
    /// The pager that was saved, or nothing for another text, and for one of another list.
    static std::optional<pager> load(
        std::string_view text, Endpoint list, page_limits limits = {}, dialect d = dialect::classic)
    {
        pager p{std::move(list), limits, d};
        detail::state_reader from{text, "xdm-pager"};
        from.require(from.text("list") == encode(p.list_, d).url);
        p.walk_.load(from);
        p.attempts_.load(from);
        if (!from.finished())
            return {};
        p.state_ = p.walk_.ended() ? pager_state::ended : pager_state::ready;
        return p;
    }

    friend bool operator==(pager const&, pager const&) = default;

private:
    Endpoint asked_for() const
    {
        auto e = list_;
        e.pagination_token = walk_.token();
        e.max_results = walk_.page_size(list_.max_results);
        return e;
    }
    void settle(setback const& why, response const* answer, time_point now)
    {
        state_ = attempts_.failed(why, answer, now, walk_.limits().tries) ? pager_state::ready
                                                                          : pager_state::given_up;
    }

    Endpoint list_;
    detail::page_walk walk_;
    dialect dialect_;
    detail::attempts attempts_{};
    pager_state state_ = pager_state::ready;
    std::optional<page> page_{};
};

} // namespace xdm::inline abi_1

#endif
