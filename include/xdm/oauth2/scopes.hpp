// SPDX-License-Identifier: BSL-1.0
// What a person is asked to grant, what was granted, and what a program needs.
#ifndef XDM_OAUTH2_SCOPES_HPP
#define XDM_OAUTH2_SCOPES_HPP

#include <xdm/model/scheme.hpp>
#include <xdm/model/scope_name.hpp>
#include <xdm/text/sort.hpp>

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1::oauth2 {

/// A set of scopes as X writes it, `dm.read tweet.read users.read`: those that xdm knows, and the
/// names of others. Neither order nor doubles count.
/// @see RFC 6749 section 3.3
class scopes {
public:
    scopes() = default;
    scopes(scope_set known) : known_{known} {}
    scopes(std::initializer_list<scope> known) : known_{known} {}
    /// Reads names between white space. A name that xdm does not know is kept as it is.
    explicit scopes(std::string_view text)
    {
        constexpr std::string_view blank = " \t\r\n";
        while (true) {
            auto const begin = text.find_first_not_of(blank);
            if (begin == text.npos)
                break;
            text.remove_prefix(begin);
            auto const name = text.substr(0, text.find_first_of(blank));
            text.remove_prefix(name.size());
            if (auto const known = parse<scope>(name))
                known_ = known_ | scope_set{*known};
            else
                others_.emplace_back(name);
        }
        xdm::detail::sort_and_keep_each_once(others_);
    }

    /// Adds one by its name.
    void add(std::string_view name)
    {
        if (auto const known = parse<scope>(name)) {
            known_ = known_ | scope_set{*known};
            return;
        }
        std::size_t at = 0;
        while (at < others_.size() && others_[at] < name)
            ++at;
        if (at == others_.size() || others_[at] != name)
            others_.emplace(others_.begin() + static_cast<std::ptrdiff_t>(at), name);
    }

    bool has(scope s) const { return known_.has(s); }
    bool empty() const { return known_.empty() && others_.empty(); }
    scope_set known() const { return known_; }
    /// The names that xdm does not know, in the order of their bytes.
    std::vector<std::string> const& others() const { return others_; }

    /// Both sets together.
    friend scopes operator|(scopes left, scopes const& right)
    {
        left.known_ = left.known_ | right.known_;
        left.others_.insert(left.others_.end(), right.others_.begin(), right.others_.end());
        xdm::detail::sort_and_keep_each_once(left.others_);
        return left;
    }
    friend bool operator==(scopes const&, scopes const&) = default;

private:
    friend scopes missing(scopes const& granted, scopes const& needed);

    scope_set known_{};
    std::vector<std::string> others_{};
};

/// `dm.read dm.write tweet.read`: the known ones by the alphabet, then the others.
inline std::string to_string(scopes const& list)
{
    std::string text;
    auto const append = [&](std::string_view name) {
        if (!text.empty())
            text += ' ';
        text += name;
    };
    list.known().for_each([&](scope s) { append(to_string(s)); });
    for (auto const& name : list.others())
        append(name);
    return text;
}

/// What is needed and was not granted; empty when all is well.
inline scopes missing(scopes const& granted, scopes const& needed)
{
    scopes lacking{needed.known() - granted.known()};
    auto at = granted.others().begin();
    for (auto const& name : needed.others()) {
        while (at != granted.others().end() && *at < name)
            ++at;
        if (at == granted.others().end() || *at != name)
            lacking.others_.push_back(name);
    }
    return lacking;
}

/// The least set that these endpoints need by X's guides, which want `dm.read` wherever `dm.write`
/// is, and `more`. Ask for all of it at once: a grant can't be widened without the person.
///
///     scopes_for<get_events, send_message>({scope::offline_access})    // with a refresh token
///
/// @see https://docs.x.com/x-api/direct-messages/manage/integrate
template <class... Endpoints>
    requires(accepts_scheme<Endpoints, scheme::oauth2_user> && ...)
constexpr scope_set scopes_for(scope_set more = {})
{
    auto const all = (more | ... | Endpoints::scopes);
    return all.has(scope::dm_write) ? all | scope_set{scope::dm_read} : all;
}

/// The least set by X's OpenAPI description, which is smaller: sending needs no `dm.read` there,
/// deleting neither `tweet.read` nor `users.read`. What X really enforces may lie between the two.
template <class... Endpoints>
    requires(accepts_scheme<Endpoints, scheme::oauth2_user> && ...)
constexpr scope_set specification_scopes_for(scope_set more = {})
{
    return (more | ... | Endpoints::specification_scopes);
}

} // namespace xdm::inline abi_1::oauth2

#endif
