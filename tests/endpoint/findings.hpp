// SPDX-License-Identifier: BSL-1.0
// What `validate` reported, so that a failing test shows it.
#ifndef XDM_TESTS_ENDPOINT_FINDINGS_HPP
#define XDM_TESTS_ENDPOINT_FINDINGS_HPP

#include <xdm/model/invalid.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using findings = std::vector<xdm::invalid>;

/// What `validate` says of an endpoint, one a line.
std::string told(auto const& e)
{
    std::string text;
    for (auto const& one : validate(e))
        text += to_string(one) + '\n';
    return text;
}

namespace doctest {

template <>
struct StringMaker<findings> {
    static String convert(findings const& list)
    {
        std::string text;
        for (auto const& one : list)
            text += "\n    " + to_string(one);
        return text.empty() ? "nothing" : text.c_str();
    }
};

} // namespace doctest

#endif
