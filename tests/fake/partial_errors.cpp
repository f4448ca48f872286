// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/partial_errors.hpp>

#include <doctest/doctest.h>

using xdm::dialect;
using namespace xdm::fake::detail;

TEST_CASE("what is not there is named as X names it")
{
    CHECK(not_found_entry({"user", "ids", "15591129"}, dialect::classic) ==
          R"({"value":"15591129","detail":"Could not find user with ids: [15591129].",)"
          R"("title":"Not Found Error","resource_type":"user","parameter":"ids",)"
          R"("resource_id":"15591129",)"
          R"("type":"https://api.twitter.com/2/problems/resource-not-found"})");
    CHECK(not_found_entry({"post", "referenced_posts", "1"}, dialect::post)
            .ends_with(R"("type":"https://api.x.com/2/problems/resource-not-found"})"));
}

TEST_CASE("a suspended user is said to be so")
{
    CHECK(suspended_entry({"user", "usernames", "gone"}, dialect::classic) ==
          R"({"value":"gone","detail":"User has been suspended: [gone].","title":"Forbidden",)"
          R"("resource_type":"user","parameter":"usernames","resource_id":"gone",)"
          R"("type":"https://api.twitter.com/2/problems/resource-not-found"})");
}

TEST_CASE("a post that one may not see is said to be one")
{
    CHECK(protected_entry({"tweet", "referenced_tweets.id", "1"}, dialect::classic) ==
          R"({"value":"1","detail":"Sorry, you are not authorized to see the Tweet with )"
          R"(referenced_tweets.id: [1].","title":"Authorization Error","resource_type":"tweet",)"
          R"("parameter":"referenced_tweets.id","resource_id":"1","section":"includes",)"
          R"("type":"https://api.twitter.com/2/problems/not-authorized-for-resource"})");
    CHECK(protected_entry({"post", "referenced_posts", "1"}, dialect::post).find("the Post with") !=
          std::string::npos);
}

TEST_CASE("a field that one may not see is named")
{
    CHECK(
        field_entry({"tweet", "referenced_tweets.id", "1"}, "organic_metrics", dialect::classic) ==
        R"({"value":"1","detail":"Sorry, you are not authorized to access 'organic_metrics' on )"
        R"(the Tweet with referenced_tweets.id : [1].","title":"Field Authorization Error",)"
        R"("resource_type":"tweet","parameter":"referenced_tweets.id","resource_id":"1",)"
        R"("field":"organic_metrics","section":"includes",)"
        R"("type":"https://api.twitter.com/2/problems/not-authorized-for-field"})");
}
