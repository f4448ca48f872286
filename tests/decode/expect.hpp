// SPDX-License-Identifier: BSL-1.0
// Takes the alternative out of an outcome that a test expects.
#ifndef XDM_TESTS_DECODE_EXPECT_HPP
#define XDM_TESTS_DECODE_EXPECT_HPP

#include <xdm/model/outcome.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <variant>

/// What an outcome is, for a person.
template <class T>
std::string say(xdm::outcome<T> const& o)
{
    if (auto const* p = std::get_if<xdm::problem>(&o))
        return "problem " + std::to_string(p->status) + ": " + p->title + ": " + p->detail;
    if (auto const* m = std::get_if<xdm::malformed>(&o))
        return "malformed " + std::to_string(m->status) + ": " + std::string{m->what};
    return o.index() == 0 ? "success" : "rate limited";
}

/// The `Alternative` of an outcome; another one fails the test, and is told.
template <class Alternative, class Outcome>
Alternative expect(Outcome o)
{
    auto* const found = std::get_if<Alternative>(&o);
    REQUIRE_MESSAGE(found != nullptr, "it is: ", say(o));
    return std::move(*found);
}

#endif
