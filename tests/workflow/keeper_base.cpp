// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/keeper_base.hpp>

#include "workflow/script.hpp"

#include <xdm/workflow/token_keeper.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace xdm;
using namespace workflow;

TEST_CASE("a keeper's text that contradicts itself is refused")
{
    oauth2::client const app{"app"};
    token_keeper const keeper{app, oauth2::token{{.access_token = secret{"a"}}, noon}};
    std::string const text{keeper.save().reveal()};
    auto const with = [&](std::string const& from, std::string const& to) {
        auto other = text;
        return token_keeper::load(other.replace(other.find(from), from.size(), to), app);
    };
    CHECK(with("state=0", "state=2"));
    CHECK_FALSE(with("state=0", "state=3")); // the answer to a request that nobody awaits
    CHECK_FALSE(with("state=0", "state=4")); // a new token that is not there
    CHECK_FALSE(with("state=0", "state=5"));
    CHECK_FALSE(with("&next=", "&next=x"));
    CHECK_FALSE(with("token=xdm", "token=xdn"));
}
