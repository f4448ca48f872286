// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/draw.hpp>

#include <xdm/decode/engine.hpp>
#include <xdm/decode/tables/document.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using xdm::fake::detail::choices;

namespace {

template <class T>
std::string drawn(std::string_view bytes)
{
    choices from{bytes};
    std::string to;
    xdm::fake::detail::draw<T>(to, from, "text");
    return to;
}

} // namespace

TEST_CASE("Without bytes a value is the plainest of its type")
{
    CHECK(drawn<std::string>("") == R"("hello")");
    CHECK(drawn<bool>("") == "true");
    CHECK(drawn<xdm::answer>("") == "true");
    CHECK(drawn<int>("") == "0");
    CHECK(drawn<std::optional<double>>("") == "0");
    CHECK(drawn<xdm::time_point>("") == R"("2022-10-19T20:58:00.000Z")");
    CHECK(drawn<xdm::user_id>("") == R"("6253282")");
    CHECK(drawn<xdm::event_id>("") == R"("1583157109050707970")");
    CHECK(drawn<xdm::conversation_id>("") == R"("6253282-6253282")");
    CHECK(drawn<xdm::media_key>("") == R"("3_1583157113245011970")");
    CHECK(drawn<xdm::post_id>("") == R"("1583157113245011970")");
    CHECK(drawn<std::vector<xdm::user_id>>("") == "[]");
    CHECK(drawn<std::vector<xdm::bad_parameter>>("") == R"({"ids":["x"]})");
    CHECK(drawn<xdm::wire::event_list>("") == "[]");
    CHECK(drawn<xdm::page_meta>("") == "{}");
    CHECK(drawn<xdm::wire::any_event>("") ==
          R"({"id":"1583157109050707970","text":"hello","event_type":"MessageCreate"})");
    CHECK(drawn<xdm::wire::maybe_user>("") == R"({"id":"6253282","username":"me"})");
}

TEST_CASE("With bytes lists have elements, and a value may be odd")
{
    using namespace std::string_view_literals;
    CHECK(drawn<std::vector<bool>>("\0\0\2\0\0\0\1"sv) == "[true,false]");
    CHECK(drawn<std::string>("\0\x27\0"sv) == "null");
    CHECK(drawn<xdm::page_meta>("\0\0\1\0\0\0\1"sv) ==
          R"({"result_count":0,"previous_token":"hello"})");
}

TEST_CASE("Whatever is drawn is JSON")
{
    std::uint32_t state = 1;
    for (int n = 0; n < 500; ++n) {
        std::string bytes(400, '\0');
        for (auto& c : bytes) {
            state = state * 1'664'525u + 1'013'904'223u;
            c = static_cast<char>(state >> 24);
        }
        auto text = drawn<xdm::wire::event_list>(bytes);
        for (std::size_t at = 0; (at = text.find("\\ud800", at)) != text.npos;)
            text.replace(at, 6, "\\ufffd"); // which is JSON, and no text
        xdm::wire::no_data none;
        CHECK_MESSAGE(xdm::detail::parse_into(text, none), text);
    }
}
