// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_HTTP_HEADER_FIELDS_HPP
#define XDM_HTTP_HEADER_FIELDS_HPP

#include <xdm/http/fields.hpp>
#include <xdm/text/ascii.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace xdm::inline abi_1 {

/// Header fields in order; names compare without case, as HTTP has it.
///
/// No line end gets in: CR, LF and NUL become SP in a value (RFC 9110 section 5.5), and in a name
/// every character that is no token character becomes `_`; an empty name becomes `_`.
class header_fields {
public:
    header_fields() = default;
    header_fields(std::initializer_list<field> list)
    {
        for (auto const& [name, value] : list)
            push_back(name, value);
    }

    /// The value of the first field of this name, without surrounding white space; empty if none.
    std::optional<std::string_view> find(std::string_view name) const
    {
        for (auto const& field : fields_)
            if (detail::equal_ignoring_case(field.name, name))
                return detail::trim(field.value);
        return {};
    }
    /// Appends a field. Both texts may be views into this list.
    void push_back(std::string_view name, std::string_view value) { append(fields_, name, value); }
    /// Leaves one field of this name, the given one, at the end. Both may be views into this list.
    void set(std::string_view name, std::string_view value)
    {
        auto kept = without(name);
        append(kept, name, value);
        fields_ = std::move(kept);
    }
    /// Removes every field of this name.
    void erase(std::string_view name) { fields_ = without(name); }

    auto begin() const { return fields_.begin(); }
    auto end() const { return fields_.end(); }
    std::size_t size() const { return fields_.size(); }
    bool empty() const { return fields_.empty(); }

    friend bool operator==(header_fields const&, header_fields const&) = default;

private:
    // A character of a field name: `tchar` of RFC 9110 section 5.6.2.
    static constexpr bool is_token(char c)
    {
        return detail::is_alnum(c) ||
               std::string_view{"!#$%&'*+-.^_`|~"}.find(c) != std::string_view::npos;
    }
    fields without(std::string_view name) const
    {
        fields kept;
        for (auto const& field : fields_)
            if (!detail::equal_ignoring_case(field.name, name))
                kept.push_back(field.name, field.value);
        return kept;
    }
    static void append(fields& to, std::string_view name, std::string_view value)
    {
        constexpr std::string_view breaks{"\r\n\0", 3};
        auto stays = !name.empty();
        for (auto const c : name)
            stays = stays && is_token(c);
        for (auto const c : breaks)
            stays = stays && value.find(c) == value.npos;
        if (stays)
            return to.push_back(name, value);
        std::string token{name.empty() ? "_" : name};
        for (auto& c : token)
            c = is_token(c) ? c : '_';
        std::string line{value};
        for (auto& c : line)
            c = breaks.find(c) == breaks.npos ? c : ' ';
        to.push_back(token, line);
    }

    fields fields_;
};

} // namespace xdm::inline abi_1

#endif
