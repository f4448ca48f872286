// SPDX-License-Identifier: BSL-1.0
// The requests of an uploader, and how it says that it has ended.
#ifndef XDM_WORKFLOW_UPLOAD_REQUESTS_HPP
#define XDM_WORKFLOW_UPLOAD_REQUESTS_HPP

#include <xdm/endpoint/media/append_upload.hpp>
#include <xdm/endpoint/media/finalize_upload.hpp>
#include <xdm/endpoint/media/get_upload_status.hpp>
#include <xdm/endpoint/media/initialize_upload.hpp>
#include <xdm/endpoint/media/upload_media.hpp>
#include <xdm/workflow/step.hpp>
#include <xdm/workflow/upload_answers.hpp>
#include <xdm/workflow/upload_file.hpp>
#include <xdm/workflow/upload_steps.hpp>

#include <optional>
#include <utility>
#include <variant>

namespace xdm::inline abi_1::detail {

using upload_step = std::variant<request_of<upload_media>, request_of<initialize_upload>,
    request_of<append_upload>, request_of<finalize_upload>, request_of<get_upload_status>,
    need_bytes, wait_until, awaiting, ready_media, unfit, spoiled, stopped, failed>;

class upload_requests : public upload_answers {
public:
    friend bool operator==(upload_requests const&, upload_requests const&) = default;

protected:
    upload_requests(upload_file file, upload_limits limits, upload_form form)
        : upload_answers{file, limits}, form_{form}
    {}

    std::optional<upload_step> ended(time_point now) const
    {
        using enum upload_state;
        if (state_ == done)
            return ready_media{*r_.id, r_.file.owner, r_.life.end(now), r_.file.shared};
        if (state_ == upload_state::unfit)
            return unfit_;
        if (state_ == upload_state::spoiled)
            return spoiled_;
        if (state_ == upload_state::stopped)
            return stopped_;
        return state_ == given_up ? std::optional<upload_step>{r_.attempts.end()} : std::nullopt;
    }
    upload_step request(time_point now)
    {
        using enum upload_state;
        auto const& f = r_.file;
        if (state_ == start) {
            ask(opening, now);
            return encode(initialize_upload{f.category, f.type, f.size, f.shared});
        }
        if (state_ == loaded) {
            ask(sending, now);
            auto bytes = std::exchange(bytes_, {});
            if (is_one_request(f))
                return encode(upload_media{f.category, std::move(bytes), form_});
            return encode(append_upload{*r_.id, r_.taken, std::move(bytes), form_});
        }
        ask(state_ == whole ? closing : checking, now);
        if (state_ == closing)
            return encode(finalize_upload{*r_.id});
        return encode(get_upload_status{*r_.id});
    }

private:
    upload_form form_;
};

} // namespace xdm::inline abi_1::detail

#endif
