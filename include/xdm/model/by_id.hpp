// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_BY_ID_HPP
#define XDM_MODEL_BY_ID_HPP

#include <concepts>
#include <cstdint>
#include <optional>
#include <vector>

namespace xdm::inline abi_1 {

/// A sequence of things, in order, that also finds them by their `id` in constant time on average.
///
/// X may send an id twice: both are kept, and `find` gives the first.
template <class T>
class by_id {
public:
    using value_type = T;
    using key = decltype(T::id);

    by_id() = default;
    explicit by_id(std::vector<T> items) : items_{std::move(items)}
    {
        if (!items_.empty())
            rehash();
    }

    void push_back(T value)
    {
        items_.push_back(std::move(value));
        if (items_.size() * 2 > slots_.size())
            rehash();
        else
            place(static_cast<std::uint32_t>(items_.size()));
    }
    void reserve(std::size_t count) { items_.reserve(count); }
    void clear()
    {
        items_.clear();
        slots_.clear();
    }

    /// The first element with this id, or null.
    T const* find(key const& id) const
    {
        if (slots_.empty())
            return nullptr;
        for (auto at = home(id); slots_[at] != 0; at = next(at))
            if (items_[slots_[at] - 1].id == id)
                return &items_[slots_[at] - 1];
        return nullptr;
    }
    /// The same for an id that may be absent: null then.
    T const* find(std::same_as<std::optional<key>> auto const& id) const
    {
        return id ? find(*id) : nullptr;
    }

    auto begin() const { return items_.begin(); }
    auto end() const { return items_.end(); }
    std::size_t size() const { return items_.size(); }
    bool empty() const { return items_.empty(); }
    T const& operator[](std::size_t n) const { return items_[n]; }

    friend bool operator==(by_id const& a, by_id const& b) { return a.items_ == b.items_; }

private:
    std::size_t next(std::size_t at) const { return (at + 1) & (slots_.size() - 1); }
    std::size_t home(key const& id) const { return std::hash<key>{}(id) & (slots_.size() - 1); }
    void place(std::uint32_t number)
    {
        auto at = home(items_[number - 1].id);
        for (; slots_[at] != 0; at = next(at))
            if (items_[slots_[at] - 1].id == items_[number - 1].id)
                return;
        slots_[at] = number;
    }
    void rehash()
    {
        std::size_t wanted = 8;
        while (wanted < items_.size() * 4)
            wanted *= 2;
        slots_.assign(wanted, 0);
        for (std::uint32_t number = 1; number <= items_.size(); ++number)
            place(number);
    }

    std::vector<T> items_;
    std::vector<std::uint32_t> slots_; // 1-based places in items_; 0 is empty; a power of two
};

} // namespace xdm::inline abi_1

#endif
