// SPDX-License-Identifier: BSL-1.0
// The parameters of a request, of its path and of its query, and what is wrong with them.
#ifndef XDM_FAKE_PARAMETERS_HPP
#define XDM_FAKE_PARAMETERS_HPP

#include <xdm/fake/answer_with.hpp>
#include <xdm/fake/items.hpp>
#include <xdm/http/fields.hpp>
#include <xdm/model/conversation_id.hpp>
#include <xdm/model/parse.hpp>
#include <xdm/text/number.hpp>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xdm::inline abi_1::fake::detail {

/// Whether a text is as long as a conversation's id may be.
constexpr bool conversation_form(std::string_view text)
{
    auto const dash = text.find('-');
    if (dash == text.npos)
        return text.size() >= 15 && text.size() <= 19;
    return dash <= 19 && text.size() - dash - 1 <= 19;
}

/// Path and query parameters, decoded. What is asked of them and does not fit is kept in `bad`.
///
/// The messages are those that X has been seen to write, down to the word "query" for those of
/// the path.
class parameters {
public:
    parameters(fields const& path, fields query) : path_{path}, query_{std::move(query)} {}

    std::vector<bad_value> bad{};

    std::optional<std::string_view> find(std::string_view name) const
    {
        for (auto const* list : {&path_, &query_})
            for (auto const& [key, value] : *list)
                if (key == name)
                    return value;
        return {};
    }
    /// Refuses what is there twice, and every name of the query but these and those of the path.
    void allow(std::initializer_list<std::string_view> names)
    {
        std::string list;
        for (auto const& [name, value] : path_)
            append_item(list, name);
        for (auto const name : names)
            append_item(list, name);
        for (auto at = query_.begin(); at != query_.end(); ++at) {
            auto const [name, value] = *at;
            auto known = false;
            for (auto const one : names)
                known = known || one == name;
            if (!known)
                refuse(name, value,
                    "The query parameter [" + std::string{name} + "] is not one of [" + list + "]");
            for (auto before = query_.begin(); before != at; ++before)
                if ((*before).name == name)
                    refuse(name, value,
                        "Duplicate parameters are not allowed: the `" + std::string{name} +
                            "` query parameter");
        }
    }
    /// How a sentence about a value begins.
    static std::string about(std::string_view name, std::string_view value)
    {
        return "The `" + std::string{name} + "` query parameter value [" + std::string{value} +
               "] ";
    }
    void refuse(std::string_view name, std::string_view value, std::string message)
    {
        bad.push_back({std::string{name}, std::string{value}, std::move(message)});
    }
    void refuse(std::string_view name, std::string_view value)
    {
        refuse(name, value, about(name, value) + "is not valid");
    }
    /// An id; one that is not 1 to 19 digits is refused.
    template <class Id>
    std::optional<Id> id(std::string_view name)
    {
        auto const text = find(name).value_or("");
        auto const read = text.size() <= 19 ? parse<Id>(text) : std::nullopt;
        if (!read)
            refuse(name, text);
        return read;
    }
    /// A conversation's id; one that is not two ids and a dash, or 15 to 19 digits, is refused.
    std::optional<conversation_id> conversation(std::string_view name)
    {
        auto const text = find(name).value_or("");
        auto const read = conversation_form(text) ? parse<conversation_id>(text) : std::nullopt;
        if (!read)
            refuse(name, text);
        return read;
    }
    /// A number from `least` to `most`, or `otherwise` where there is none.
    std::size_t number(
        std::string_view name, std::size_t least, std::size_t most, std::size_t otherwise)
    {
        auto const text = find(name);
        if (!text)
            return otherwise;
        auto const read = xdm::detail::parse_number(*text);
        if (!read)
            refuse(name, *text);
        else if (*read < least || *read > most)
            refuse(name, *text,
                about(name, *text) + "is not between " + std::to_string(least) + " and " +
                    std::to_string(most));
        return static_cast<unsigned>(read.value_or(0));
    }

private:
    fields path_;
    fields query_;
};

} // namespace xdm::inline abi_1::fake::detail

#endif
