// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/read_list.hpp>

#include <xdm/model/event_type.hpp>
#include <xdm/model/user_field.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using xdm::dialect;
using namespace xdm::fake::detail;

namespace {

parameters with(std::string_view name, std::string_view value)
{
    xdm::fields query;
    query.push_back(name, value);
    return {{}, query};
}

auto const any = [](std::string_view) { return true; };

} // namespace

TEST_CASE("a list of users holds each once, and 100 at the most")
{
    auto p = with("ids", "1,2,1,3");
    CHECK(read_list(p, "ids", any) == std::vector<std::string>{"1", "2", "3"});
    CHECK(p.bad.empty());

    std::string many;
    for (int n = 0; n < 100; ++n)
        append_item(many, std::to_string(n));
    auto full = with("ids", many);
    CHECK(read_list(full, "ids", any).size() == 100);
    CHECK(full.bad.empty());
    append_item(many, "100");
    auto over = with("ids", many);
    read_list(over, "ids", any);
    REQUIRE(over.bad.size() == 1);
    CHECK(over.bad[0].message ==
          "The number of values in the `ids` query parameter list [101] is not between 1 and 100");
}

TEST_CASE("a list that is missing or holds what does not fit is refused")
{
    for (auto p : {with("b", "1"), with("ids", "")}) {
        read_list(p, "ids", any);
        REQUIRE(p.bad.size() == 1);
        CHECK(p.bad[0].message == "The `ids` query parameter can not be empty");
    }
    auto p = with("ids", "1,x,2");
    read_list(p, "ids", [](std::string_view one) { return one != "x"; });
    REQUIRE(p.bad.size() == 1);
    CHECK(p.bad[0].value == "1,x,2");
    CHECK(p.bad[0].message == "The `ids` query parameter value [x] is not valid");
}

TEST_CASE("names of fields are read in both dialects, and the first that is none is named")
{
    auto p = with("user.fields", "name,pinned_tweet_id,subscribes_to_you");
    auto const read = read_names<xdm::user_field>(p, "user.fields", dialect::classic);
    CHECK(read.has(xdm::user_field::name));
    CHECK(read.has(xdm::user_field::pinned_post_id));
    CHECK(read.has(xdm::user_field::subscribes_to_you));
    CHECK_FALSE(read.has(xdm::user_field::url));
    CHECK(p.bad.empty());
    CHECK(read_names<xdm::user_field>(p, "other", dialect::classic).empty());

    auto bad = with("event_types", "MessageCreate,x,y");
    read_names<xdm::event_type>(bad, "event_types", dialect::classic);
    REQUIRE(bad.bad.size() == 1);
    CHECK(bad.bad[0].value == "MessageCreate,x,y");
    CHECK(bad.bad[0].message == "The `event_types` query parameter value [x] is not one of "
                                "[MessageCreate,ParticipantsJoin,ParticipantsLeave]");
    auto empty = with("event_types", "");
    read_names<xdm::event_type>(empty, "event_types", dialect::classic);
    CHECK(empty.bad.size() == 1);
}

TEST_CASE("the names that may stand there are those of the dialect")
{
    auto const classic = all_names<xdm::user_field>(dialect::classic);
    auto const post = all_names<xdm::user_field>(dialect::post);
    CHECK(classic.find("pinned_tweet_id") != classic.npos);
    CHECK(classic.find("subscribes_to_you") == classic.npos);
    CHECK(post.find("pinned") == post.npos);
    CHECK(post.find("subscribes_to_you") != post.npos);
}
