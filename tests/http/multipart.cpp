// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/multipart.hpp>

#include "multipart_reader.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace std::string_view_literals;
using xdm::part;
using xdm::write_multipart;

namespace {

// What an independent reader gets out of what was written.
std::vector<multipart::read_part> there_and_back(std::vector<part> const& parts)
{
    auto const body = write_multipart(parts);
    auto const read = multipart::read(body.content_type, body.bytes);
    REQUIRE(read);
    REQUIRE(read->size() == parts.size());
    for (std::size_t n = 0; n < parts.size(); ++n) {
        CHECK((*read)[n].name == parts[n].name);
        CHECK((*read)[n].file_name == parts[n].file_name);
        CHECK((*read)[n].content == parts[n].content);
    }
    return *read;
}
std::string boundary_of(std::vector<part> const& parts)
{
    return xdm::detail::boundary_for(parts);
}

} // namespace

TEST_CASE("A field and a file stand in the body as RFC 7578 has it")
{
    auto const body = write_multipart(
        {{"segment_index", "0"}, {"media", "\r\n\0bytes\n"sv, "a.png", "image/png"}});
    CHECK(body.content_type == "multipart/form-data; boundary=xdm-form-data");
    CHECK(body.bytes == "--xdm-form-data\r\n"
                        "Content-Disposition: form-data; name=\"segment_index\"\r\n\r\n"
                        "0\r\n"
                        "--xdm-form-data\r\n"
                        "Content-Disposition: form-data; name=\"media\"; filename=\"a.png\"\r\n"
                        "Content-Type: image/png\r\n\r\n"
                        "\r\n\0bytes\n\r\n"
                        "--xdm-form-data--\r\n"sv);
    CHECK(write_multipart({{"a", "b"}}) == write_multipart({{"a", "b"}}));
    CHECK(write_multipart({{"a", "b"}}) != write_multipart({{"a", "c"}}));
    CHECK(write_multipart({{"a", "b"}}) != write_multipart({{"a", "xdm-form-data"}}));
}

TEST_CASE("A file of no type is of application/octet-stream, a field has none")
{
    auto const read = there_and_back({{"f", "1"}, {"g", "2", "name"}, {"h", "3", "", "text/vtt"}});
    CHECK(read[0].headers.count("content-type") == 0);
    CHECK(read[1].headers.at("content-type") == "application/octet-stream");
    CHECK(read[2].headers.at("content-type") == "text/vtt");
}

TEST_CASE("Every byte comes back, from contents and from names")
{
    std::string all;
    for (int n = 0; n < 256; ++n)
        all += static_cast<char>(n);
    there_and_back({{all, all, all}, {"\"", "--", "\\"}, {"a\r\n\r\nb", "", "c\"; name=\"d"}});
    for (char const c : all) {
        std::string const one(1, c);
        there_and_back({{one, one, one}});
        there_and_back({{"a" + one, "a" + one + "b", one + "b"}});
    }
    there_and_back({{"", ""}, {"a", ""}});
}

TEST_CASE("No two names look alike")
{
    auto const written = [](std::string_view name) { return write_multipart({{name, ""}}).bytes; };
    CHECK(written("\"") != written("%22"));
    CHECK(written("%22").find("name=\"%2522\"") != std::string::npos);
}

TEST_CASE("A type cannot end its line")
{
    auto const read = there_and_back({{"a", "b", "c", "text/plain\r\nX-Evil: 1\0\x80"sv}});
    CHECK(read[0].headers.size() == 2);
    CHECK(read[0].headers.at("content-type") == "text/plain  X-Evil: 1  ");
}

TEST_CASE("The boundary stands in no part")
{
    auto const simple = boundary_of({});
    there_and_back({{"a", simple}});
    there_and_back({{"a", "\r\n--" + simple + "--\r\n"}});
    there_and_back({{simple, "a"}});
    there_and_back({{"a", "b", simple}, {"c", "d", "e", simple}});
    for (part const& p :
        {part{simple}, part{"a", simple}, part{"a", "b", simple}, part{"a", "b", "c", simple}})
        CHECK(boundary_of({p}) != simple);
    CHECK(boundary_of({{"a", simple + "0"}}) == simple + "1");
    CHECK(boundary_of({{"a", simple}, {"b", simple + "0" + simple + "1"}}) == simple + "2");
}

TEST_CASE("The boundary stays short whatever the parts hold")
{
    auto const simple = boundary_of({});
    auto const characters = xdm::detail::boundary_characters;
    std::string hostile; // all that it could be next, and next but one
    for (char const a : characters)
        for (char const b : characters)
            hostile += simple + a + b;
    CHECK(boundary_of({{"a", hostile}}).size() == simple.size() + 3);
    there_and_back({{"a", hostile}});
    auto chosen = simple; // what it was chosen for all that came before
    std::string history;
    for (int n = 0; n < 300; ++n) {
        history += "\r\n--" + chosen;
        chosen = boundary_of({{"a", history}});
        REQUIRE(history.find(chosen) == history.npos);
    }
    CHECK(chosen.size() < simple.size() + 4);
    CHECK(boundary_of({{"a", std::string(100'000, '-') + simple + '-'}}) == simple + '0');
}
