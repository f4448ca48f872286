// SPDX-License-Identifier: BSL-1.0
// How the state of a workflow is kept as one line of text between two runs.
#ifndef XDM_WORKFLOW_SAVED_STATE_HPP
#define XDM_WORKFLOW_SAVED_STATE_HPP

#include <xdm/http/form.hpp>
#include <xdm/text/number.hpp>
#include <xdm/text/timestamp.hpp>
#include <xdm/workflow/timer.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1::detail {

// Writes `KIND=1&name=value&...&end=`: a form whose first pair names the thing and its version,
// and whose last one tells that nothing was cut off.
class state_writer {
public:
    explicit state_writer(std::string_view kind) { pairs_.push_back(kind, "1"); }

    void text(std::string_view name, std::string_view value) { pairs_.push_back(name, value); }
    void number(std::string_view name, std::uint64_t value)
    {
        std::string digits;
        append_number(digits, value);
        pairs_.push_back(name, digits);
    }
    void time(std::string_view name, time_point t)
    {
        number(name, static_cast<std::uint64_t>(bounded(t).time_since_epoch().count()));
    }
    void wait(std::string_view name, timer const& t)
    {
        time(name, t.seen());
        time(name, t.end());
    }
    // `1.22.333`
    void numbers(std::string_view name, std::vector<std::uint64_t> const& list)
    {
        std::string digits;
        for (auto const value : list) {
            if (!digits.empty())
                digits += '.';
            append_number(digits, value);
        }
        pairs_.push_back(name, digits);
    }
    std::string finish()
    {
        pairs_.push_back("end", "");
        return form_body(pairs_);
    }

private:
    fields pairs_;
};

// Reads it in the same order. What is not exactly as it would be written ends it: from then on
// everything reads as empty or 0, and `finished` says no.
class state_reader {
public:
    state_reader(std::string_view text, std::string_view kind)
    {
        while (text.ends_with('\n') || text.ends_with('\r'))
            text.remove_suffix(1);
        pairs_ = parse_form(text);
        at_ = pairs_.begin();
        good_ = form_body(pairs_) == text;
        require(this->text(kind) == "1");
    }

    std::string_view text(std::string_view name)
    {
        if (!good_ || at_ == pairs_.end() || (*at_).name != name) {
            good_ = false;
            return {};
        }
        return (*at_++).value;
    }
    std::uint64_t number(std::string_view name, std::uint64_t most = UINT64_MAX)
    {
        return number_of(text(name), most);
    }
    int count(std::string_view name) { return static_cast<int>(number(name, INT32_MAX)); }
    time_point time(std::string_view name)
    {
        return time_point{milliseconds{static_cast<std::int64_t>(number(name, last_time))}};
    }
    // A wait that is longer than any would be is none of ours.
    timer wait(std::string_view name)
    {
        auto const seen = time(name);
        auto const end = time(name);
        require(end <= seen || end - seen <= longest_wait);
        return timer{seen, end};
    }
    std::vector<std::uint64_t> numbers(std::string_view name, std::size_t most)
    {
        std::vector<std::uint64_t> list;
        auto left = text(name);
        while (!left.empty() && good_) {
            auto const end = left.find('.');
            list.push_back(number_of(left.substr(0, end), UINT64_MAX));
            require(list.size() <= most && end + 1 != left.size());
            left.remove_prefix(end == left.npos ? left.size() : end + 1);
        }
        return list;
    }
    // Whatever else has to hold.
    void require(bool holds) { good_ = good_ && holds; }
    bool good() const { return good_; }
    // Whether all was well, up to the end.
    bool finished() { return text("end").empty() && good_ && at_ == pairs_.end(); }

private:
    static constexpr std::uint64_t last_time = 253'402'300'799'000;

    std::uint64_t number_of(std::string_view digits, std::uint64_t most)
    {
        auto const value = parse_number(digits);
        require(value && *value <= most && (digits.size() == 1 || !digits.starts_with('0')));
        return good_ ? *value : 0;
    }

    fields pairs_;
    fields::iterator at_{};
    bool good_ = true;
};

} // namespace xdm::inline abi_1::detail

#endif
