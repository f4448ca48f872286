// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_BY_ID_HPP
#define XDM_MODEL_BY_ID_HPP

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace xdm::inline abi_1 {

/// A sequence of things, in order, that also finds them by their `id`.
///
/// A search takes about log^2 n steps and n things cost n log n, whatever their ids are: a stranger
/// who chooses them slows nothing down, as they could with a hash table. X may send an id twice:
/// both are kept, and `find` gives the first.
template <class T>
class by_id {
public:
    using value_type = T;
    using key = decltype(T::id);

    by_id() = default;
    explicit by_id(std::vector<T> items) : items_{std::move(items)}
    {
        runs_.reserve(items_.size());
        numbers spare;
        for (std::uint32_t number = 0; number < items_.size(); ++number)
            add(number, spare);
    }

    /// Appends; where memory runs out, all is as it was.
    void push_back(T value)
    {
        auto const count = items_.size() + 1;
        numbers spare;
        spare.reserve(last_run(count) / 2);
        if (runs_.capacity() < count)
            runs_.reserve(2 * count);
        items_.push_back(std::move(value));
        add(static_cast<std::uint32_t>(count - 1), spare);
    }
    void reserve(std::size_t count)
    {
        items_.reserve(count);
        runs_.reserve(count);
    }
    void clear()
    {
        items_.clear();
        runs_.clear();
    }

    /// The first element with this id, or null.
    T const* find(key const& id) const
    {
        for (std::size_t begin = 0, left = runs_.size(); left != 0;) {
            auto const size = first_run(left);
            auto const at = search(id, begin, begin + size);
            if (at != begin + size && items_[runs_[at]].id == id)
                return &items_[runs_[at]];
            begin += size;
            left -= size;
        }
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
    using numbers = std::vector<std::uint32_t>;

    // With `.id <` g++ begins to read a template.
    static bool before(key const& left, key const& right) { return left < right; }
    // The sizes of the last and of the first run among n: the lowest bit and the highest.
    static std::size_t last_run(std::size_t n) { return n & (~n + 1); }
    static std::size_t first_run(std::size_t n)
    {
        while (n != last_run(n))
            n -= last_run(n);
        return n;
    }
    // The first place from `begin` on whose id is not less; `end` if there is none.
    std::size_t search(key const& id, std::size_t begin, std::size_t end) const
    {
        while (begin != end) {
            auto const middle = begin + (end - begin) / 2;
            if (before(items_[runs_[middle]].id, id))
                begin = middle + 1;
            else
                end = middle;
        }
        return begin;
    }
    // A run of one, which is merged with the one before it as long as both are of one size.
    void add(std::uint32_t number, numbers& spare)
    {
        runs_.push_back(number);
        for (std::size_t size = 1; (runs_.size() & size) == 0; size *= 2)
            merge(runs_.size() - 2 * size, size, spare);
    }
    // Two runs of this size become one; of equal ids that of the first run stands first.
    void merge(std::size_t begin, std::size_t size, numbers& spare)
    {
        auto to = runs_.begin() + static_cast<std::ptrdiff_t>(begin);
        auto right = to + static_cast<std::ptrdiff_t>(size);
        auto const end = right + static_cast<std::ptrdiff_t>(size);
        spare.assign(to, right);
        for (auto left = spare.begin(); left != spare.end();)
            if (right != end && before(items_[*right].id, items_[*left].id))
                *to++ = *right++;
            else
                *to++ = *left++;
    }

    std::vector<T> items_;
    // Places in items_: sorted runs, one for each bit of the size, the longest first.
    numbers runs_;
};

} // namespace xdm::inline abi_1

#endif
