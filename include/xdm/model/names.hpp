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
    names(all_t) : all_{true} {}
    names(std::initializer_list<Enum> list)
    {
        for (auto const e : list)
            add(e);
    }

    names& add(Enum e)
    {
        if (!has(e))
            known_ += static_cast<char>(e);
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
            others_.append(others_.empty() ? "" : ",").append(one);
        return *this;
    }

    bool empty() const { return !all_ && known_.empty() && others_.empty(); }
    bool has_all() const { return all_; }
    /// Whether this enumerator was asked for, by name or by `all`.
    bool has(Enum e) const
    {
        if (known_.find(static_cast<char>(e)) != std::string::npos)
            return true;
        return all_ && !detail::spellings<Enum>::rows[static_cast<std::size_t>(e)].owner_only;
    }
    /// Calls `visit(Enum)` for each known one, in order; those of `all` come first.
    template <class Visit>
    void for_each(Visit visit) const
    {
        for (std::size_t i = 0; all_ && i < detail::count_of<Enum>; ++i)
            if (!detail::spellings<Enum>::rows[i].owner_only)
                visit(static_cast<Enum>(i));
        for (char const e : known_)
            if (auto const one = static_cast<Enum>(e); !all_ || !names{all}.has(one))
                visit(one);
    }
    /// Appends the names in a dialect, comma separated. What the dialect lacks is left out.
    void append_csv(std::string& to, dialect d) const
    {
        auto const begin = to.size();
        auto const item = [&](std::string_view name) {
            if (!name.empty())
                to.append(to.size() == begin ? "" : ",").append(name);
        };
        for_each([&](Enum e) { item(wire_name(e, d)); });
        item(others_);
    }

    friend bool operator==(names const&, names const&) = default;

private:
    bool all_ = false;
    std::string known_;  // a character for each enumerator: short lists need no allocation
    std::string others_; // comma separated
};

} // namespace xdm::inline abi_1

#endif
