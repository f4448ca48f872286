// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_NAMES_HPP
#define XDM_MODEL_NAMES_HPP

#include <xdm/model/spelling.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

namespace xdm::inline abi_1 {

struct all_t {};
/// Every name that the dialect knows, but those that only owners may read.
inline constexpr all_t all{};

/// A list of names for one query parameter: `{name, username}`, `all`, or `names{...}.add("new")`
/// for one that X knows and this library does not. Each is kept once, in the order given.
template <class Enum>
class names {
public:
    names() = default;
    names(all_t) : all_{true}
    {
        for (std::size_t i = 0; i < detail::count_of<Enum>; ++i)
            if (!detail::spellings<Enum>::rows[i].owner_only)
                add(static_cast<Enum>(i));
    }
    names(std::initializer_list<Enum> list)
    {
        for (auto const e : list)
            add(e);
    }

    /// Adds one that is an enumerator: a number beyond them is not kept.
    names& add(Enum e)
    {
        if (static_cast<std::size_t>(e) < detail::count_of<Enum> && !has(e))
            known_[count_++] = static_cast<char>(e);
        return *this;
    }
    /// Adds a name as X writes it. A comma in it is written as `%2C`: one name stays one.
    names& add(std::string_view name)
    {
        if (auto const known = parse<Enum>(name))
            return add(*known);
        std::string one;
        for (char const c : name)
            c == ',' ? one.append("%2C") : one.append(1, c);
        auto const list = ',' + others_ + ',';
        if (!one.empty() && list.find(',' + one + ',') == list.npos)
            others_ += others_.empty() ? one : ',' + one;
        return *this;
    }

    bool empty() const { return count_ == 0 && others_.empty(); }
    bool has_all() const { return all_; }
    /// Whether this enumerator was asked for, by name or by `all`.
    bool has(Enum e) const { return known().find(static_cast<char>(e)) != std::string::npos; }
    /// Calls `visit(Enum)` for each known one, in order.
    template <class Visit>
    void for_each(Visit visit) const
    {
        for (char const e : known())
            visit(static_cast<Enum>(e));
    }
    /// Hands each name in a dialect to `visit(std::string_view)`, but for those that it lacks;
    /// those that were added as texts come last and comma separated.
    template <class Visit>
    void for_each_name(dialect d, Visit visit) const
    {
        for_each([&](Enum e) {
            if (auto const name = wire_name(e, d); !name.empty())
                visit(name);
        });
        if (!others_.empty())
            visit(std::string_view{others_});
    }
    /// The names in a dialect, comma separated.
    std::string csv(dialect d) const
    {
        std::string list;
        for_each_name(d, [&](auto name) { list.append(list.empty() ? "" : ",").append(name); });
        return list;
    }

    friend bool operator==(names const&, names const&) = default;

private:
    std::string_view known() const { return {known_, count_}; }

    std::string others_; // comma separated
    char known_[detail::count_of<Enum>]{};
    unsigned char count_ = 0;
    bool all_ = false;
};

} // namespace xdm::inline abi_1

#endif
