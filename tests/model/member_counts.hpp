// SPDX-License-Identifier: BSL-1.0
// That no member of a plain struct is forgotten where two of them are compared.
#ifndef XDM_TESTS_MODEL_MEMBER_COUNTS_HPP
#define XDM_TESTS_MODEL_MEMBER_COUNTS_HPP

#include <doctest/doctest.h>

/// A struct that differs from a new one in this member only is another.
template <class Struct, class Member>
void member_counts(Member Struct::* member, Member const& value)
{
    Struct const before{};
    Struct after{};
    CHECK(after == before);
    CHECK_FALSE(after.*member == value);
    after.*member = value;
    CHECK_FALSE(after == before);
    auto const copy = after;
    CHECK(copy == after);
}

#endif
