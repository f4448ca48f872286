// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/fault.hpp>

#include <xdm/model/diagnose.hpp>

#include "fake/scene.hpp"

#include <doctest/doctest.h>

using xdm::fake::fault;

TEST_CASE("every fault is understood by decode, each as what it is")
{
    scene::cast s;
    auto const limited = [](fault f) {
        return f == fault::too_many_requests || f == fault::rate_limit_exceeded ||
               f == fault::rate_limit_text;
    };
    for (int n = 0; n <= static_cast<int>(fault::gateway_timeout); ++n) {
        auto const f = static_cast<fault>(n);
        CAPTURE(n);
        s.x.fail_next(f);
        auto const answer = s.ask(xdm::get_users{.ids = {s.you}}, s.me);
        auto const outcome = xdm::decode<xdm::get_users>(answer);
        if (f == fault::nothing_found) {
            auto const* list = std::get_if<xdm::user_list>(&outcome);
            REQUIRE(list);
            CHECK(list->users.empty());
            CHECK(list->errors.size() == 1);
        } else if (limited(f)) {
            auto const* wait = std::get_if<xdm::rate_limited>(&outcome);
            REQUIRE(wait);
            CHECK(wait->status == 429);
            CHECK((wait->windows.window.remaining == 0) == (f != fault::rate_limit_text));
        } else if (auto const* p = std::get_if<xdm::problem>(&outcome)) {
            CHECK(p->status == answer.status);
            CHECK(p->transaction_id == scene::header(answer, "x-transaction-id"));
        } else {
            auto const* page = std::get_if<xdm::malformed>(&outcome);
            REQUIRE(page);
            CHECK(page->status == answer.status);
            CHECK(answer.body.find('{') == std::string::npos);
        }
    }
}
