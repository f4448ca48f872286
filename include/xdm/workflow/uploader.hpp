// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_WORKFLOW_UPLOADER_HPP
#define XDM_WORKFLOW_UPLOADER_HPP

#include <xdm/endpoint/media/append_upload.hpp>
#include <xdm/endpoint/media/finalize_upload.hpp>
#include <xdm/endpoint/media/get_upload_status.hpp>
#include <xdm/endpoint/media/initialize_upload.hpp>
#include <xdm/endpoint/media/upload_media.hpp>
#include <xdm/http/response.hpp>
#include <xdm/model/uploaded_media.hpp>
#include <xdm/workflow/attempts.hpp>
#include <xdm/workflow/step.hpp>
#include <xdm/workflow/upload_file.hpp>
#include <xdm/workflow/upload_requests.hpp>
#include <xdm/workflow/upload_steps.hpp>

#include <concepts>
#include <optional>
#include <string_view>

namespace xdm::inline abi_1 {

/// Uploads a file for a message: a picture in one request, all else in segments, of which `next`
/// asks for the bytes, so that no more than one lies in memory. Then X may take its time.
///
///     start    -> unfit     next: X would refuse the file: `unfit`
///     start    -> reading   next: a picture: `need_bytes`, all of them
///     start    -> opening   next: the request that begins an upload in segments
///     start    -> stopped   next: a limit is met: `stopped`
///     opening  -> reading   feed: X gave it an id
///     opening  -> start     feed: refused for now, or lost: `wait_until`, then anew
///     opening  -> given_up  feed: refused for good, or too often in a row: `failed`
///     reading  -> loaded    supply: the bytes
///     reading  -> unfit     supply: other bytes than those of the file
///     reading  -> stopped   next: a limit is met
///     loaded   -> sending   next: the request with them
///     loaded   -> stopped   next: a limit is met
///     sending  -> reading   feed: taken; or not: the same ones again
///     sending  -> start     feed: a picture was not taken, or nobody knows
///     sending  -> whole     feed: the last ones were taken
///     sending  -> resting   feed: a picture was taken, and X processes it
///     sending  -> done      feed: a picture was taken
///     sending  -> spoiled   feed: a picture was taken, and is none
///     sending  -> given_up  feed: refused for good, or too often in a row
///     whole    -> closing   next: the request that says so
///     whole    -> stopped   next: a limit is met
///     closing  -> done      feed: ready
///     closing  -> resting   feed: X processes it; or refused, as a former one was taken
///     closing  -> spoiled   feed: X can do nothing with it
///     closing  -> whole     feed: refused for now, or lost
///     closing  -> given_up  feed: refused for good, or too often in a row
///     resting  -> checking  next: the request for its state, not before X said
///     resting  -> stopped   next: a limit is met
///     checking -> done      feed: ready: `ready_media`
///     checking -> resting   feed: not yet, or no answer
///     checking -> spoiled   feed: X can do nothing with it: `spoiled`
///     checking -> given_up  feed: refused for good, or too often in a row
///
/// Nothing here is attached to anything: what is uploaded twice, X throws away.
class uploader : public detail::upload_requests {
public:
    using step = detail::upload_step;

    explicit uploader(
        upload_file file, upload_limits limits = {}, upload_form form = upload_form::multipart)
        : upload_requests{file, limits, form}
    {}

    step next(time_point now)
    {
        using enum upload_state;
        r_.observe(now);
        if (is_awaiting())
            return awaiting{};
        if (state_ == start)
            unfit_.why = validate(r_.file);
        if (!unfit_.why.empty())
            state_ = upload_state::unfit;
        else if (auto const met = limit(); met && state_ < done)
            stop(*met);
        r_.since.start(now);
        if (auto const end = ended(now))
            return *end;
        if (auto const wait = r_.attempts.before(now))
            return *wait;
        if (state_ == start && detail::is_one_request(r_.file))
            state_ = reading;
        if (state_ == reading)
            return r_.wanted();
        return request(now);
    }

    /// A template, so that a program without uploads needs no <xdm/media.hpp>.
    template <class Response = response>
        requires std::same_as<Response, response>
    fed feed(Response const& answer, time_point now)
    {
        using enum upload_state;
        if (state_ == opening)
            return take<initialize_upload>(
                answer, now, [&](uploaded_media const& m) { begun(m, answer, now); });
        if (state_ == sending && !detail::is_one_request(r_.file))
            return take<append_upload>(
                answer, now, [&](appended_segment const&) { appended(answer, now); });
        auto const look = [&](uploaded_media const& m) { looked(m, answer, now); };
        if (state_ == sending)
            return take<upload_media>(answer, now, look);
        if (state_ == closing)
            return take<finalize_upload>(answer, now, look);
        return state_ == checking ? take<get_upload_status>(answer, now, look) : fed::out_of_turn;
    }
    fed feed(transport_failed lost, time_point now)
    {
        if (!is_awaiting())
            return fed::out_of_turn;
        r_.observe(now);
        missed(lost, nullptr, now);
        return fed::taken;
    }

    /// The uploader that was saved, or nothing for another text.
    static std::optional<uploader> load(
        std::string_view text, upload_limits limits = {}, upload_form form = upload_form::multipart)
    {
        uploader u{{user_id{0}, {}, {}}, limits, form};
        if (!u.r_.load(text))
            return {};
        u.state_ = u.r_.resumed();
        return u;
    }

    friend bool operator==(uploader const&, uploader const&) = default;

private:
    template <class Endpoint, class Use>
    fed take(response const& answer, time_point now, Use use)
    {
        using result = typename Endpoint::result;
        r_.observe(now);
        if (auto const why = detail::setback_of<result>(decode<Endpoint>(answer), use))
            missed(*why, &answer, now);
        return fed::taken;
    }
};

} // namespace xdm::inline abi_1

#endif
