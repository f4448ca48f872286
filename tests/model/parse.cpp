// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/parse.hpp>

#include <doctest/doctest.h>

#include <string>

namespace shop {

// A type of somebody else's joins by an overload beside it.
struct size {
    int number;
};

constexpr std::optional<size> parse_as(std::type_identity<size>, std::string_view text)
{
    if (text == "small")
        return size{1};
    return {};
}

} // namespace shop

TEST_CASE("What a text is parsed to is found beside its type")
{
    static_assert(xdm::parse<shop::size>("small")->number == 1);
    CHECK(xdm::parse<shop::size>(std::string{"small"}).has_value());
    CHECK_FALSE(xdm::parse<shop::size>("large").has_value());
}
