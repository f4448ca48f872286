// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/media/upload_body.hpp>

#include "multipart_reader.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace std::string_literals;

TEST_CASE("The bytes stand behind the fields, as they are or as base64")
{
    auto const bytes = "\0\"\r\n--\xff"s;
    xdm::request r;
    xdm::detail::set_upload_body(r, xdm::upload_form::multipart, {{"a", "1", "1"}}, bytes);
    auto const parts = multipart::read(std::string{*r.headers.find("content-type")}, r.body);
    REQUIRE(parts);
    REQUIRE(parts->size() == 2);
    CHECK((*parts)[0].name == "a");
    CHECK((*parts)[0].content == "1");
    CHECK((*parts)[1].name == "media");
    CHECK((*parts)[1].content == bytes);
    CHECK((*parts)[1].headers.at("content-type") == "application/octet-stream");

    r = {};
    xdm::detail::set_upload_body(r, xdm::upload_form::json, {{"a", "1", "1"}}, bytes);
    CHECK(r.headers.find("content-type") == "application/json");
    CHECK(r.body == R"({"a":1,"media":"ACINCi0t/w=="})");
}

TEST_CASE("A size is one that X takes, or its limit is named")
{
    auto const found = [](std::uint64_t size, std::uint64_t most) {
        std::vector<xdm::invalid> all;
        xdm::detail::validate_size(all, "bytes", size, most);
        return all.empty() ? "" : to_string(all[0]);
    };
    CHECK(found(1, 5'242'880) == "");
    CHECK(found(5'242'880, 5'242'880) == "");
    CHECK(found(5'242'881, 5'242'880) == "bytes is 5242881 bytes; X takes up to 5 MB");
    CHECK(found(15'728'641, 15'728'640) == "bytes is 15728641 bytes; X takes up to 15 MB");
    CHECK(found(536'870'913, 536'870'912) == "bytes is 536870913 bytes; X takes up to 512 MB");
    CHECK(found(0, 5'242'880) == "bytes is 0 bytes; X takes no empty file");
}
