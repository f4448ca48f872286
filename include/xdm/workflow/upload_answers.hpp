// SPDX-License-Identifier: BSL-1.0
// What an uploader makes of the answers that it gets.
#ifndef XDM_WORKFLOW_UPLOAD_ANSWERS_HPP
#define XDM_WORKFLOW_UPLOAD_ANSWERS_HPP

#include <xdm/http/response.hpp>
#include <xdm/model/uploaded_media.hpp>
#include <xdm/workflow/attempts.hpp>
#include <xdm/workflow/step.hpp>
#include <xdm/workflow/timer.hpp>
#include <xdm/workflow/upload_base.hpp>
#include <xdm/workflow/upload_file.hpp>
#include <xdm/workflow/upload_steps.hpp>

#include <chrono>
#include <cstdint>
#include <variant>

namespace xdm::inline abi_1::detail {

class upload_answers : public upload_base {
public:
    friend bool operator==(upload_answers const&, upload_answers const&) = default;

protected:
    using upload_base::upload_base;

    void begun(uploaded_media const& m, response const& answer, time_point now)
    {
        r_.id = m.id;
        goes_on(answer, now);
    }
    void appended(response const& answer, time_point now)
    {
        bytes_.clear();
        ++r_.taken;
        goes_on(answer, now);
    }
    // X has all of the file, and says how far it is.
    void looked(uploaded_media const& m, response const& answer, time_point now)
    {
        constexpr std::int64_t usual = 5; // seconds, where X does not say
        if (!r_.closed && is_one_request(r_.file)) {
            r_.id = m.id;
            r_.taken = 1;
        }
        r_.closed = true;
        r_.processing.start(now);
        r_.live(m.expires_after_secs, asked_, now);
        goes_on(answer, now);
        auto const percent = m.processing.progress_percent.value_or(r_.percent);
        r_.percent = percent < 0 ? 0 : percent < 100 ? static_cast<int>(percent) : 100;
        auto const stage = stage_of(m.processing);
        if (stage == upload_stage::failed) {
            spoiled_.why = m.processing.error;
            state_ = upload_state::spoiled;
        } else if (stage == upload_stage::ready) {
            r_.ready = true;
            r_.percent = 100;
            state_ = upload_state::done;
        } else {
            auto const wait = m.processing.check_after_secs.value_or(usual);
            constexpr std::int64_t most = longest_wait / std::chrono::seconds{1};
            r_.attempts.rest(now, std::chrono::seconds{wait < 1 ? 1 : wait < most ? wait : most});
        }
    }
    // A request failed. A finalize that is refused after one whose answer nobody saw shows that X
    // knew that one: its state is asked for instead.
    void missed(setback const& why, response const* answer, time_point now)
    {
        auto const again = r_.attempts.failed(why, answer, now, limits_.tries);
        auto const was_closing = state_ == upload_state::closing;
        bytes_.clear();
        if (was_closing && r_.doubt && is_unknown(why)) {
            r_.closed = true;
            r_.processing.start(now);
            r_.attempts.forget();
        }
        r_.doubt = r_.doubt || (was_closing && is_unclear(why));
        state_ = again || (was_closing && r_.closed) ? r_.resumed() : upload_state::given_up;
    }

private:
    // Nobody knows whether X acted on the request.
    static bool is_unclear(setback const& s)
    {
        auto const* const lost = std::get_if<transport_failed>(&s);
        auto const refused = std::holds_alternative<rate_limited>(s) ||
                             (lost && !lost->may_have_arrived);
        return is_passing(s) && !refused;
    }
    // X takes no segments and no end for this id, whoever asks.
    static bool is_unknown(setback const& s)
    {
        auto const* const said = std::get_if<problem>(&s);
        auto const* const cut = std::get_if<malformed>(&s);
        auto const status = said ? said->status : cut ? cut->status : 0;
        return status == 400 || status == 404 || status == 409;
    }
    void goes_on(response const& answer, time_point now)
    {
        r_.attempts.succeeded(answer, now);
        state_ = r_.resumed();
    }
};

} // namespace xdm::inline abi_1::detail

#endif
