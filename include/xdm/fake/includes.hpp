// SPDX-License-Identifier: BSL-1.0
// The objects that expansions bring, and the errors about those that they don't.
#ifndef XDM_FAKE_INCLUDES_HPP
#define XDM_FAKE_INCLUDES_HPP

#include <xdm/decode/tables/media.hpp>
#include <xdm/decode/tables/post.hpp>
#include <xdm/fake/call.hpp>
#include <xdm/fake/media_store.hpp>
#include <xdm/fake/partial_errors.hpp>
#include <xdm/fake/show_user.hpp>
#include <xdm/fake/wishes.hpp>
#include <xdm/fake/write_json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1::fake::detail {

/// Collects each object once, in the order in which it is first met.
class includes_writer {
public:
    includes_writer(call const& c, object_wishes const& wanted) : call_{c}, wanted_{wanted} {}

    void add_user(user_id id, std::string_view parameter)
    {
        if (has(users_seen_, id))
            return;
        users_seen_.push_back(id);
        sought const s{"user", parameter, to_string(id)};
        auto const* found = find_person(call_.world, id);
        if (!found)
            errors.push_back(not_found_entry(s, call_.dialect));
        else if (found->suspended)
            errors.push_back(suspended_entry(s, call_.dialect));
        else
            append_user(next(users_), seen_by(call_.world, *found, call_.caller()), wanted_.user,
                call_.dialect);
    }
    void add_media(media_key key, event_id attached_to)
    {
        auto const* found = find_upload(call_.world, key.media());
        if (!found || !is_new(media_seen_, key))
            return;
        write_json(
            next(media_), shown_media(*found, attached_to), call_.dialect, among(wanted_.media));
    }
    void add_post(post_id id, std::string_view parameter)
    {
        if (!is_new(posts_seen_, id))
            return;
        auto const d = call_.dialect;
        sought const s{d == dialect::classic ? "tweet" : "post", parameter, to_string(id)};
        auto const* found = find_post(call_.world, id);
        auto const* author = found ? find_person(call_.world, *found->what.author) : nullptr;
        if (!found || found->deleted || !author || author->suspended)
            return errors.push_back(not_found_entry(s, d));
        auto const me = call_.who.id;
        auto const mine = me == author->profile.id;
        auto const* viewer = call_.caller();
        if (author->profile.is_protected == answer::yes && !mine &&
            (!viewer || !has(viewer->follows, author->profile.id)))
            return errors.push_back(protected_entry(s, d));
        for (auto const f : {post_field::non_public_metrics, post_field::organic_metrics,
                 post_field::promoted_metrics})
            if (!mine && wanted_.post.has(f))
                return errors.push_back(field_entry(s, to_string(f), d));
        write_json(next(posts_), found->what, d, among(wanted_.post));
    }

    /// `,"includes":{...}` and `,"errors":[...]`, each where there is something in it.
    void append_to(std::string& body) const
    {
        std::string objects;
        auto const member = [&](std::string_view name, std::string const& list) {
            if (!list.empty())
                objects.append(objects.empty() ? "\"" : ",\"").append(name) += "\":[" + list + ']';
        };
        member("users", users_);
        member("media", media_);
        member(call_.dialect == dialect::classic ? "tweets" : "posts", posts_);
        auto const comma = body.ends_with('{') ? "" : ",";
        if (!objects.empty())
            body.append(comma) += R"("includes":{)" + objects + '}';
        append_errors(body);
    }

    std::vector<std::string> errors{}; ///< entries, written out

private:
    void append_errors(std::string& body) const
    {
        if (errors.empty())
            return;
        body += body.ends_with('{') ? R"("errors":[)" : R"(,"errors":[)";
        for (auto const& one : errors)
            body.append(&one == &errors.front() ? "" : ",").append(one);
        body += ']';
    }
    static std::string& next(std::string& list) { return list += list.empty() ? "" : ","; }
    template <class T>
    static bool is_new(std::vector<T>& seen, T const& one)
    {
        for (auto const& before : seen)
            if (before == one)
                return false;
        seen.push_back(one);
        return true;
    }

    call const& call_;
    object_wishes const& wanted_;
    user_ids users_seen_{};
    std::vector<media_key> media_seen_{};
    std::vector<post_id> posts_seen_{};
    std::string users_{}; // each list as JSON, without its brackets
    std::string media_{};
    std::string posts_{};
};

} // namespace xdm::inline abi_1::fake::detail

#endif
