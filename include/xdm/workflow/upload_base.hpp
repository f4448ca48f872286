// SPDX-License-Identifier: BSL-1.0
// Where an uploader stands, what it was given, and what limits it.
#ifndef XDM_WORKFLOW_UPLOAD_BASE_HPP
#define XDM_WORKFLOW_UPLOAD_BASE_HPP

#include <xdm/model/media_category.hpp>
#include <xdm/workflow/step.hpp>
#include <xdm/workflow/timer.hpp>
#include <xdm/workflow/upload_file.hpp>
#include <xdm/workflow/upload_record.hpp>
#include <xdm/workflow/upload_steps.hpp>

#include <optional>
#include <string>
#include <utility>

namespace xdm::inline abi_1::detail {

class upload_base {
public:
    /// To be told the bytes after `need_bytes`, exactly those. Others end it: the file has changed.
    fed supply(std::string bytes)
    {
        if (state_ != upload_state::reading)
            return fed::out_of_turn;
        auto const type = media_type_of(bytes);
        if (bytes.size() != r_.wanted().size)
            unfit_ = {{{"bytes", std::to_string(bytes.size()) + " bytes", "as many as asked for"}}};
        else if (r_.taken == 0 && type && !fits(*type, r_.file.category))
            unfit_ = {{{"bytes", std::string{to_string(*type)}, "one of the category"}}};
        state_ = unfit_.why.empty() ? upload_state::loaded : upload_state::unfit;
        bytes_ = std::move(bytes);
        return fed::taken;
    }

    upload_state state() const { return state_; }
    upload_progress progress() const { return {r_.sent(), r_.file.size, r_.percent}; }
    int requests() const { return r_.requests; }
    int polls() const { return r_.polls; }

    /// Where the upload stands, as one line without secrets. Nobody but the owner can attach what
    /// it names. The bytes are not in it: what was not taken is asked for once more.
    std::string save() const
    {
        auto kept = r_;
        kept.doubt = kept.doubt || state_ == upload_state::closing;
        return kept.save();
    }

    friend bool operator==(upload_base const&, upload_base const&) = default;

protected:
    upload_base(upload_file file, upload_limits limits)
        : r_{.file = file, .segment = segment_of(file, limits.segment)}, limits_{limits}
    {}

    bool is_awaiting() const
    {
        using enum upload_state;
        return state_ == opening || state_ == sending || state_ == closing || state_ == checking;
    }
    // The limit that is met before the next request; empty: none.
    std::optional<upload_end> limit() const
    {
        if (r_.since.passed() > limits_.within)
            return upload_end::within;
        if (state_ == upload_state::resting && r_.polls >= limits_.polls)
            return upload_end::polls;
        if (state_ == upload_state::resting && r_.processing.passed() > limits_.processing)
            return upload_end::processing;
        if (r_.requests >= limits_.requests)
            return upload_end::requests;
        return {};
    }
    void stop(upload_end why)
    {
        stopped_.why = why;
        state_ = upload_state::stopped;
    }
    void ask(upload_state next, time_point now)
    {
        state_ = next;
        asked_ = now;
        ++r_.requests;
        r_.polls += next == upload_state::checking ? 1 : 0;
        if (next == upload_state::sending && is_one_request(r_.file))
            r_.life = {now, longest_wait}; // each makes a media of its own
        else if (next == upload_state::closing && r_.life.end() == time_point{})
            r_.life = {now, longest_wait};
    }

    upload_record r_;
    upload_limits limits_;
    upload_state state_ = upload_state::start;
    time_point asked_{};
    std::string bytes_{};
    xdm::unfit unfit_{};
    xdm::spoiled spoiled_{};
    xdm::stopped stopped_{};
};

} // namespace xdm::inline abi_1::detail

#endif
