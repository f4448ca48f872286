// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/message.hpp>

#include <doctest/doctest.h>

using namespace xdm::literals;
using xdm::message;

TEST_CASE("A message has neither text nor attachment unless they are given")
{
    CHECK(message{}.text.empty());
    CHECK(message{}.attachments.empty());
}

TEST_CASE("Messages are equal when both of their parts are")
{
    message const hello{.text = "Hello!"};
    message const picture{.attachments = {"1583157113245011970"_media}};
    message const both{.text = "Hello!", .attachments = {"1583157113245011970"_media}};
    CHECK(hello == message{"Hello!", {}});
    CHECK(hello != both);
    CHECK(picture != both);
    CHECK(picture != message{.attachments = {"1"_media}});
}
