// SPDX-License-Identifier: BSL-1.0
// Cuts values out of a text that is known to be JSON, by their marks.
#ifndef XDM_DECODE_CUTTER_HPP
#define XDM_DECODE_CUTTER_HPP

#include <xdm/decode/mark.hpp>

#include <cstddef>
#include <string_view>

namespace xdm::inline abi_1::detail {

/// Goes forward only, so that all cuts together read the text once at most.
class cutter {
public:
    explicit cutter(std::string_view json) : json_{json} {}

    /// The exact text of the value that begins here. Marks must ascend from cut to cut, and a value
    /// must not lie in one that was cut before.
    std::string_view cut(wire::mark const& begins)
    {
        if (begins.key > at_) {
            at_ = begins.key;
            tokens_ = begins.key_token;
        }
        while (tokens_ < begins.token)
            skip(next(" \t\r\n,:]}"));
        auto const begin = next(" \t\r\n,:]}");
        auto open = skip(begin);
        while (open > 0) {
            auto const at = next(" \t\r\n,:");
            if (json_[at] == '}' || json_[at] == ']') {
                --open;
                at_ = at + 1;
            } else {
                open += skip(at);
            }
        }
        return json_.substr(begin, at_ - begin);
    }

private:
    std::size_t next(std::string_view between) const
    {
        return json_.find_first_not_of(between, at_);
    }
    // Goes behind the token that begins here; 1 if it opens something.
    int skip(std::size_t at)
    {
        ++tokens_;
        auto const first = json_[at];
        if (first == '{' || first == '[') {
            at_ = at + 1;
            return 1;
        }
        if (first == '"') {
            for (++at; json_[at] != '"'; ++at)
                at += json_[at] == '\\';
            at_ = at + 1;
            return 0;
        }
        at_ = json_.find_first_of(" \t\r\n,]}", at);
        at_ = at_ == json_.npos ? json_.size() : at_;
        return 0;
    }

    std::string_view json_;
    std::size_t at_ = 0;
    std::size_t tokens_ = 0;
};

} // namespace xdm::inline abi_1::detail

#endif
