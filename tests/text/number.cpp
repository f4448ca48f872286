// SPDX-License-Identifier: BSL-1.0
#include <xdm/text/number.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

using xdm::detail::append_number;
using xdm::detail::parse_number;

TEST_CASE("A number of up to 64 bits is read")
{
    static_assert(parse_number("0") == 0U);
    static_assert(parse_number("1585800613253812228") == 1'585'800'613'253'812'228U);
    CHECK(parse_number("18446744073709551615") == ~std::uint64_t{0});
    CHECK(parse_number("00000000000000000042") == 42U);
}

TEST_CASE("What is no number of up to 64 bits is refused")
{
    for (auto const* const text : {"", " 1", "1 ", "+1", "-1", "1.0", "0x10", "1e3", "1a", "a1",
             "18446744073709551616", "18446744073709551620", "20000000000000000000",
             "99999999999999999999", "000000000000000000001", "100000000000000000000"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_number(text));
    }
    CHECK_FALSE(parse_number({"1\0", 2}));
}

TEST_CASE("A number is written without leading zeros, behind what is there")
{
    std::string out = "id=";
    append_number(out, 0);
    CHECK(out == "id=0");
    append_number(out, ~std::uint64_t{0});
    CHECK(out == "id=018446744073709551615");
}

TEST_CASE("Numbers of each length come back as they were written")
{
    auto const returns = [](std::uint64_t number) {
        std::string out;
        append_number(out, number);
        return out == std::to_string(number) && parse_number(out) == number;
    };
    std::uint64_t power = 1;
    for (int digits = 1; digits <= 20; ++digits, power *= 10) {
        CAPTURE(power);
        CHECK(returns(power));
        CHECK(returns(power - 1));
        CHECK(returns(power + 7));
    }
}

TEST_CASE("No other byte counts as a digit, wherever it stands")
{
    for (std::size_t size = 1; size <= 20; ++size)
        for (std::size_t at = 0; at < size; ++at)
            for (int byte = 0; byte < 256; ++byte) {
                std::string text(size, '0');
                text[at] = static_cast<char>(byte);
                auto const most = size == 20 && at == 0 ? '1' : '9';
                if (parse_number(text).has_value() != (byte >= '0' && byte <= most))
                    CHECK_MESSAGE(false, text);
            }
}
