// SPDX-License-Identifier: BSL-1.0
// main requests: every request as a line of JSON. main answers: what the X in memory answers to
// each of them, in the same form.
#include <openapi/answers.hpp>
#include <openapi/endpoints.hpp>
#include <openapi/print.hpp>

#include <string_view>

namespace {

openapi::ids const made_up{
    .me = xdm::user_id{17200003},
    .you = xdm::user_id{944480690},
    .third = xdm::user_id{906948460078698496},
    .two = xdm::conversation_id::between(xdm::user_id{17200003}, xdm::user_id{944480690}),
    .group = xdm::conversation_id{1582103724607971328},
    .event = xdm::event_id{1582838499983564806},
    .pictured = xdm::event_id{1585800613253812228},
    .picture = xdm::media_id{1583157113245011970},
    .resource = "tJg5kUG5RKPi3jNi.jpg",
    .unsent = xdm::media_id{1583157113245011971},
    .usernames = {"XDevelopers", "a_1"},
    .token = "18LAA5G1SL0NR5OG0G00ZZZZ",
};

} // namespace

int main(int count, char** words)
{
    std::string_view const wish = count == 2 ? words[1] : "";
    if (wish == "requests")
        for (auto const d : {xdm::dialect::classic, xdm::dialect::post})
            openapi::every_request(made_up, d,
                [d](auto const& e, auto const& why) { openapi::line_of(e, d, why).print(); });
    else if (wish == "answers")
        openapi::print_answers();
    else
        return 2;
}
