// SPDX-License-Identifier: BSL-1.0
// POST /2/dm_conversations
#ifndef XDM_ENDPOINT_CREATE_GROUP_HPP
#define XDM_ENDPOINT_CREATE_GROUP_HPP

#include <xdm/endpoint/message_body.hpp>
#include <xdm/endpoint/query.hpp>
#include <xdm/http/request.hpp>
#include <xdm/model/id.hpp>
#include <xdm/model/message.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/model/scope.hpp>

#include <string>
#include <vector>

namespace xdm::inline abi_1 {

/// Makes a group and sends its first message. Always a new one, also for the same people.
/// @see https://docs.x.com/x-api/direct-messages/manage/integrate
struct create_group {
    using result = struct sent_message;
    static constexpr schemes accepts{scheme::oauth2_user, scheme::oauth1_user};
    static constexpr scope_set scopes{
        scope::dm_write, scope::dm_read, scope::tweet_read, scope::users_read};
    static constexpr scope_set specification_scopes{
        scope::dm_write, scope::tweet_read, scope::users_read};

    std::vector<user_id> participants{}; ///< 2 to 49, without the caller
    xdm::message message{};

    friend bool operator==(create_group const&, create_group const&) = default;
};

inline request_of<create_group> encode(create_group const& e, dialect = dialect::classic)
{
    request_of<create_group> r;
    r.method = method::post;
    r.url = detail::url("/2/dm_conversations");
    r.headers.push_back("content-type", "application/json");
    r.body = R"({"conversation_type":"Group","participant_ids":)";
    detail::append_ids(r.body, e.participants);
    r.body += R"(,"message":)";
    detail::append_message(r.body, e.message);
    r.body += '}';
    return r;
}

/// What X would refuse; empty when all is well.
inline std::vector<invalid> validate(create_group const& e, dialect = dialect::classic)
{
    std::vector<invalid> found;
    auto const& people = e.participants;
    if (people.size() < 2 || people.size() > 49)
        found.push_back({"participants", std::to_string(people.size()) + " users",
            "2 to 49 users, without the caller"});
    for (auto const user : people)
        detail::validate_id(found, "participants", user);
    for (std::size_t i = 0; i < people.size() && people.size() <= 49; ++i)
        for (std::size_t before = 0; before < i; ++before)
            if (people[before] == people[i]) {
                found.push_back(
                    {"participants", to_string(people[i]) + " twice", "each user once"});
                break;
            }
    detail::validate_message(found, e.message);
    return found;
}

} // namespace xdm::inline abi_1

#endif
