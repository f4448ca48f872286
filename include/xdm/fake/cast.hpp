// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_FAKE_CAST_HPP
#define XDM_FAKE_CAST_HPP

#include <xdm/fake/message_text.hpp>
#include <xdm/fake/people.hpp>
#include <xdm/fake/settings.hpp>
#include <xdm/fake/world.hpp>
#include <xdm/model/id.hpp>
#include <xdm/model/user.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace xdm::inline abi_1::fake {

/// The accounts of an X, and what they think of each other. One that does not exist is no error.
class cast {
public:
    explicit cast(fake::settings const& how) : world_{how} {}

    /// An account; for a name that is taken, the one that has it.
    user_id add_user(std::string_view username, new_user more = {})
    {
        if (auto const* known = detail::find_person(world_, username))
            return known->profile.id;
        auto n = world_.people.size();
        auto id = more.id.value_or(detail::made_user_id(world_.settings.seed, n));
        while (detail::find_person(world_, id))
            id = detail::made_user_id(world_.settings.seed, n += 2);
        auto bio = detail::text_writer{world_, id.value()}.write(more.description);
        more.description = std::move(bio.text);
        auto& p = world_.people.emplace_back(
            detail::made_person(std::string{username}, id, std::move(more)));
        p.profile.entities.description = std::move(bio.entities);
        return id;
    }
    /// The account's profile, to be changed at will; null where there is none.
    user* profile(user_id who)
    {
        auto* const p = detail::find_person(world_, who);
        return p ? &p->profile : nullptr;
    }
    void follow(user_id who, user_id whom) { relate(&detail::person::follows, who, whom); }
    void mute(user_id who, user_id whom) { relate(&detail::person::mutes, who, whom); }
    /// Blocks an account, and its messages with it.
    void block(user_id who, user_id whom) { relate(&detail::person::blocks, who, whom); }
    /// Blocks an account's messages only, as the API does.
    void block_messages(user_id who, user_id of) { relate(&detail::person::refuses, who, of); }
    /// The account is seen by nobody any more, and its tokens do nothing.
    void suspend(user_id who)
    {
        if (auto* const p = detail::find_person(world_, who))
            p->suspended = true;
    }

protected:
    detail::world world_;

private:
    void relate(detail::user_ids detail::person::* list, user_id who, user_id whom)
    {
        if (auto* const p = detail::find_person(world_, who))
            detail::add_once(p->*list, whom);
    }
};

} // namespace xdm::inline abi_1::fake

#endif
