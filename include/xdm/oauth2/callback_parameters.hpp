// SPDX-License-Identifier: BSL-1.0
// What X adds to the redirect, and what can be wrong with it.
#ifndef XDM_OAUTH2_CALLBACK_PARAMETERS_HPP
#define XDM_OAUTH2_CALLBACK_PARAMETERS_HPP

#include <xdm/http/fields.hpp>

#include <optional>
#include <string_view>

namespace xdm::inline abi_1 {

namespace oauth2 {

/// What is wrong with a callback that came to the right place.
enum class flaw : unsigned char {
    repeated_parameter, ///< `state`, `code`, `error` or `error_description` is there twice
    no_state,
    empty_state,
    neither_code_nor_error,
    code_and_error,
    empty_code,
    empty_error,
};

/// The flaw in words.
constexpr std::string_view to_string(flaw f)
{
    switch (f) {
    case flaw::repeated_parameter:
        return "a parameter is there twice";
    case flaw::no_state:
        return "there is no state";
    case flaw::empty_state:
        return "the state is empty";
    case flaw::neither_code_nor_error:
        return "there is neither a code nor an error";
    case flaw::code_and_error:
        return "there are both a code and an error";
    case flaw::empty_code:
        return "the code is empty";
    case flaw::empty_error:
        break;
    }
    return "the error is empty";
}

} // namespace oauth2

namespace detail {

// True for the parameters that X adds to a redirect.
constexpr bool is_callback_parameter(std::string_view name)
{
    return name == "state" || name == "code" || name == "error" || name == "error_description";
}

// Views into the pairs they were found in. No parameter may come twice: RFC 6749 section 3.1.
struct callback_parameters {
    explicit callback_parameters(fields const& pairs)
    {
        for (auto const& [name, value] : pairs) {
            if (!is_callback_parameter(name))
                continue;
            auto& to = name == "state"   ? state
                       : name == "code"  ? code
                       : name == "error" ? error
                                         : description;
            repeated = repeated || to;
            to = value;
        }
    }

    std::optional<oauth2::flaw> wrong() const
    {
        using oauth2::flaw;
        if (repeated)
            return flaw::repeated_parameter;
        if (!state)
            return flaw::no_state;
        if (state->empty())
            return flaw::empty_state;
        if (code && error)
            return flaw::code_and_error;
        if (!code && !error)
            return flaw::neither_code_nor_error;
        if (code && code->empty())
            return flaw::empty_code;
        if (error && error->empty())
            return flaw::empty_error;
        return {};
    }

    std::optional<std::string_view> state{};
    std::optional<std::string_view> code{};
    std::optional<std::string_view> error{};
    std::optional<std::string_view> description{};
    bool repeated = false;
};

} // namespace detail
} // namespace xdm::inline abi_1

#endif
