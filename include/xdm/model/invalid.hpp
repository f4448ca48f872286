// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_INVALID_HPP
#define XDM_MODEL_INVALID_HPP

#include <string>
#include <string_view>

namespace xdm::inline abi_1 {

/// One thing that X would refuse about a request, found by `validate` before it is sent.
struct invalid {
    std::string_view member{}; ///< of the endpoint: `max_results`, `message.text`
    std::string value{};       ///< what it holds; a text as JSON writes it, or by its size
    std::string_view limit{};  ///< what X takes, in words: `1 to 100`

    friend bool operator==(invalid const&, invalid const&) = default;
};

/// `max_results is 101; X takes 1 to 100`
inline std::string to_string(invalid const& i)
{
    return std::string{i.member} + " is " + i.value + "; X takes " + std::string{i.limit};
}

} // namespace xdm::inline abi_1

#endif
