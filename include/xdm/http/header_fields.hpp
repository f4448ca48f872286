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

namespace detail {

// A character of a field name: `tchar` of RFC 9110 section 5.6.2.
constexpr bool is_token(char c)
{
    return is_alnum(c) || std::string_view{"!#$%&'*+-.^_`|~"}.find(c) != std::string_view::npos;
}

} // namespace detail

/// Header fields in order; names compare without case, as HTTP has it.
///
/// No line end gets in: CR, LF and NUL become SP in a value (RFC 9110 section 5.5), and in a name
/// every character that is no token character becomes `_`.
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
    void push_back(std::string_view name, std::string_view value)
    {
        std::string token{name};
        for (auto& c : token)
            c = detail::is_token(c) ? c : '_';
        fields_.push_back_with(token, [&](auto& text) {
            for (char const c : value)
                text += c == '\r' || c == '\n' || c == '\0' ? ' ' : c;
        });
    }
    /// Leaves one field of this name, the given one, at the end.
    void set(std::string_view name, std::string_view value)
    {
        erase(name);
        push_back(name, value);
    }
    /// Removes every field of this name.
    void erase(std::string_view name)
    {
        if (!find(name))
            return;
        fields kept;
        for (auto const& field : fields_)
            if (!detail::equal_ignoring_case(field.name, name))
                kept.push_back(field.name, field.value);
        fields_ = std::move(kept);
    }

    auto begin() const { return fields_.begin(); }
    auto end() const { return fields_.end(); }
    std::size_t size() const { return fields_.size(); }
    bool empty() const { return fields_.empty(); }

    friend bool operator==(header_fields const&, header_fields const&) = default;

private:
    fields fields_;
};

} // namespace xdm::inline abi_1

#endif
