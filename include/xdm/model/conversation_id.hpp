// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_CONVERSATION_ID_HPP
#define XDM_MODEL_CONVERSATION_ID_HPP

#include <xdm/model/id.hpp>

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

namespace xdm::inline abi_1 {

/// Names a conversation: `{smaller user}-{larger user}` of two people, one number of a group.
///
/// The order of the two is kept as it came, in a comparison too: what X sent is sent back
/// unchanged. `between` makes X's order, which is numerical.
class conversation_id {
public:
    /// A group, by its number.
    explicit constexpr conversation_id(std::uint64_t group) : first_{group}, second_{0} {}
    /// The conversation of two people, in X's order; of one person with themselves for `a == b`.
    static constexpr conversation_id between(user_id a, user_id b)
    {
        return a < b ? conversation_id{a, b} : conversation_id{b, a};
    }

    constexpr bool is_one_to_one() const { return one_to_one_; }
    /// The two people, in the order of the id; empty for a group, whose members change.
    constexpr std::optional<std::pair<user_id, user_id>> participants() const
    {
        if (!one_to_one_)
            return {};
        return std::pair{user_id{first_}, user_id{second_}};
    }
    /// Whom `me` talks to here: oneself in a conversation with oneself. Empty for a group, and
    /// for a conversation of two others.
    constexpr std::optional<user_id> other_than(user_id me) const
    {
        if (!one_to_one_ || (me.value() != first_ && me.value() != second_))
            return {};
        return user_id{me.value() == first_ ? second_ : first_};
    }

    friend constexpr auto operator<=>(conversation_id const&, conversation_id const&) = default;

private:
    constexpr conversation_id(user_id first, user_id second)
        : first_{first.value()}, second_{second.value()}, one_to_one_{true}
    {}
    friend constexpr std::optional<conversation_id> parse_as(
        std::type_identity<conversation_id>, std::string_view);
    friend struct std::hash<conversation_id>;
    friend std::string to_string(conversation_id const&);

    std::uint64_t first_;
    std::uint64_t second_;
    bool one_to_one_ = false;
};

/// Who or what a message goes to or an event is looked for in: the conversation with one user,
/// which a first message makes, or one that exists.
using conversation_ref = std::variant<user_id, conversation_id>;

/// The conversation that a text `{digits}-{digits}` or `{digits}` names; empty for anything else.
/// `parse_conversation` of <xdm/model/web_url.hpp> also reads what a browser shows.
constexpr std::optional<conversation_id> parse_as(
    std::type_identity<conversation_id>, std::string_view text)
{
    auto const dash = text.find('-');
    auto const first = detail::parse_number(text.substr(0, dash));
    if (!first)
        return {};
    if (dash == text.npos)
        return conversation_id{*first};
    auto const second = detail::parse_number(text.substr(dash + 1));
    if (!second)
        return {};
    return conversation_id{user_id{*first}, user_id{*second}};
}

/// The id as X writes it.
inline std::string to_string(conversation_id const& c)
{
    std::string text;
    detail::append_number(text, c.first_);
    if (c.one_to_one_)
        detail::append_number(text += '-', c.second_);
    return text;
}

inline namespace literals {

/// `"944480690-906948460078698496"_conversation`, `"1582103724607971328"_conversation`
consteval conversation_id operator""_conversation(char const* text, std::size_t size)
{
    return detail::literal<conversation_id>(text, size);
}

} // namespace literals

} // namespace xdm::inline abi_1

template <>
struct std::hash<xdm::conversation_id> {
    std::size_t operator()(xdm::conversation_id const& c) const
    {
        return xdm::detail::hash_number(c.first_ ^ xdm::detail::hash_number(c.second_));
    }
};

#endif
