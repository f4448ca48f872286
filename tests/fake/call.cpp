// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/call.hpp>

#include <doctest/doctest.h>

using namespace xdm::literals;
using namespace xdm::fake::detail;

TEST_CASE("a call knows who asks, if anybody does")
{
    world w{{}};
    w.people.push_back(made_person("a", "1"_user, {}));
    xdm::request const r;
    call const by_user{w, r, {}, {xdm::scheme::oauth2_user, "1"_user}, {}, {{}, {}}};
    CHECK(by_user.me() == "1"_user);
    CHECK(by_user.caller() == &w.people[0]);
    call const by_app{w, r, {}, {xdm::scheme::oauth2_app, {}}, {}, {{}, {}}};
    CHECK(by_app.caller() == nullptr);
    CHECK(by_app.me() == "0"_user);
}
