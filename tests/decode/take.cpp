// SPDX-License-Identifier: BSL-1.0
#include <xdm/decode/take.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>

using namespace xdm;
using namespace xdm::literals;
using wire::scalar;

namespace {

scalar text(std::string_view s)
{
    return {.kind = scalar::string, .text = s};
}
scalar integer(std::int64_t n)
{
    return {.kind = scalar::integer, .integer_value = n, .real_value = static_cast<double>(n)};
}
scalar real(double d)
{
    return {.kind = scalar::real, .real_value = d};
}
scalar boolean(bool b)
{
    return {.kind = scalar::boolean, .integer_value = b ? 1 : 0};
}

// One value of each kind; of those that fit, the last stays.
template <class T>
int count_fits(T& to)
{
    auto fits = 0;
    for (auto const& value : {scalar{}, boolean(true), integer(7), real(0.5), text("x")}) {
        auto const before = to;
        auto const took = take(to, value);
        fits += took ? 1 : 0;
        CHECK((took || to == before));
    }
    return fits;
}

constexpr auto least = std::numeric_limits<std::int64_t>::min();
constexpr auto most = std::numeric_limits<std::int64_t>::max();

} // namespace

TEST_CASE("Each place takes values of its own kind only, and stays as it was for others")
{
    std::string s = "before";
    CHECK(count_fits(s) == 1);
    CHECK(s == "x");
    auto b = false;
    CHECK(count_fits(b) == 1);
    CHECK(b);
    auto a = answer::unknown;
    CHECK(count_fits(a) == 1);
    CHECK(a == answer::yes);
    double d = -1;
    CHECK(count_fits(d) == 2);
    CHECK(d == 0.5);
    std::int64_t n = -1;
    CHECK(count_fits(n) == 1);
    CHECK(n == 7);
    int i = -1;
    CHECK(count_fits(i) == 1);
    CHECK(i == 7);
    auto t = time_point{};
    CHECK(count_fits(t) == 0);
    auto id = "5"_user;
    CHECK(count_fits(id) == 0);
    std::optional<event_id> e;
    CHECK(count_fits(e) == 0);
    CHECK(!e);
    std::optional<bool> ob;
    CHECK(count_fits(ob) == 1);
    CHECK(ob == true);
}

TEST_CASE("A no is no absence")
{
    auto a = answer::unknown;
    CHECK(take(a, boolean(false)));
    CHECK(a == answer::no);
    std::optional<bool> b;
    CHECK(take(b, boolean(false)));
    CHECK(b == false);
}

TEST_CASE("Numbers are taken as far as they fit")
{
    std::optional<std::int64_t> n;
    CHECK(take(n, integer(least)));
    CHECK(n == least);
    CHECK(take(n, integer(most)));
    CHECK(n == most);
    int i = 5;
    CHECK(take(i, integer(2'147'483'647)));
    CHECK(i == 2'147'483'647);
    CHECK(!take(i, integer(2'147'483'648)));
    CHECK(take(i, integer(-2'147'483'648)));
    CHECK(i == -2'147'483'647 - 1);
    CHECK(!take(i, integer(-2'147'483'649)));
    CHECK(i == -2'147'483'647 - 1);
    double d = 0;
    CHECK(take(d, integer(-3)));
    CHECK(d == -3.0);
    CHECK(!take(d, real(std::numeric_limits<double>::infinity())));
    CHECK(!take(d, real(-std::numeric_limits<double>::infinity())));
    CHECK(d == -3.0);
    CHECK(take(d, real(std::numeric_limits<double>::max())));
    CHECK(take(d, real(std::numeric_limits<double>::lowest())));
}

TEST_CASE("Ids are texts of digits that fit 64 bits")
{
    std::optional<event_id> id;
    CHECK(take(id, text("18446744073709551615")));
    CHECK(id == "18446744073709551615"_event);
    for (auto const* bad :
        {"", "18446744073709551616", "-1", "+1", " 1", "1 ", "1.0", "0x1", "1e3", "\xef\xbc\x91"}) {
        CAPTURE(bad);
        CHECK(!take(id, text(bad)));
    }
    CHECK(id == "18446744073709551615"_event);
    CHECK(!take(id, integer(5)));
    std::optional<conversation_id> c;
    CHECK(take(c, text("9-5")));
    CHECK(to_string(*c) == "9-5");
    CHECK(!take(c, text("9-5-3")));
    CHECK(take(c, text("7")));
    CHECK(!c->is_one_to_one());
    auto key = wire::blank<media_key>();
    CHECK(key == media_key{0, media_id{0}});
    CHECK(take(key, text("16_2033239356466872325")));
    CHECK(key == media_key{16, "2033239356466872325"_media});
    CHECK(!take(key, text("2033239356466872325")));
}

TEST_CASE("Times are taken in UTC to the millisecond")
{
    std::optional<time_point> t;
    CHECK(take(t, text("2026-03-15T18:02:11Z")));
    CHECK(to_string(*t) == "2026-03-15T18:02:11.000Z");
    CHECK(take(t, text("2026-03-15T20:02:11.123456789+02:00")));
    CHECK(to_string(*t) == "2026-03-15T18:02:11.123Z");
    CHECK(!take(t, text("2026-03-15")));
    CHECK(!take(t, text("yesterday")));
    CHECK(to_string(*t) == "2026-03-15T18:02:11.123Z");
}

TEST_CASE("A text keeps every byte, NUL too")
{
    std::string s = "before";
    CHECK(take(s, text({"a\0b", 3})));
    CHECK(s == std::string{"a\0b", 3});
    CHECK(take(s, text("")));
    CHECK(s.empty());
}

TEST_CASE("Ids that have no default begin as 0")
{
    CHECK(wire::blank<user_id>() == user_id{0});
    CHECK(wire::blank<conversation_id>() == conversation_id{0});
    CHECK(wire::blank<std::string>().empty());
}
