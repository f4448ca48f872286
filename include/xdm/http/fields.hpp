// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_HTTP_FIELDS_HPP
#define XDM_HTTP_FIELDS_HPP

#include <cstdint>
#include <string>
#include <string_view>

namespace xdm::inline abi_1 {

/// One pair of a list of fields: views into it, good until the list changes.
struct field {
    std::string_view name{};
    std::string_view value{};

    friend bool operator==(field const&, field const&) = default;
};

/// Pairs of name and value, decoded, in order, repeated names allowed: a query, or a form body.
///
/// All pairs lie in one buffer, each behind the two lengths of its texts: a list costs one
/// allocation. Texts may hold any bytes; each is shorter than 4 GiB.
class fields {
    using raw_bytes = std::char_traits<char>;
    struct cut {
        std::uint32_t name;
        std::uint32_t value;
    };

public:
    class iterator {
    public:
        using value_type = field;
        using difference_type = std::ptrdiff_t;

        iterator() = default;
        field operator*() const
        {
            cut lengths;
            raw_bytes::copy(reinterpret_cast<char*>(&lengths), at_, sizeof lengths);
            auto const text = at_ + sizeof lengths;
            return {{text, lengths.name}, {text + lengths.name, lengths.value}};
        }
        iterator& operator++()
        {
            auto const value = (**this).value;
            at_ = value.data() + value.size();
            return *this;
        }
        iterator operator++(int)
        {
            auto before = *this;
            ++*this;
            return before;
        }
        friend bool operator==(iterator, iterator) = default;

    private:
        friend class fields;
        explicit iterator(char const* at) : at_{at} {}

        char const* at_ = nullptr;
    };

    /// Makes room for `count` pairs whose names and values have `bytes` bytes together.
    void reserve(std::size_t count, std::size_t bytes)
    {
        text_.reserve(text_.size() + count * sizeof(cut) + bytes);
    }
    /// Appends a pair. Both texts may be views into this list.
    void push_back(std::string_view name, std::string_view value)
    {
        push_back_list(name, [value](auto add) { add(value); });
    }
    /// Appends a pair whose value are the texts that `list(add)` hands to `add(std::string_view)`,
    /// comma separated; none where there are none. `list` is called twice; all may be views into
    /// this list.
    template <class List>
    void push_back_list(std::string_view name, List list)
    {
        std::size_t size = 0; // of the value and one comma more
        list([&](std::string_view one) { size += one.size() + 1; });
        if (size == 0)
            return;
        cut const lengths{
            static_cast<std::uint32_t>(name.size()), static_cast<std::uint32_t>(size - 1)};
        auto const append = [&](std::string& to) {
            to.append(reinterpret_cast<char const*>(&lengths), sizeof lengths).append(name);
            list([&, first = true](std::string_view one) mutable {
                if (!first)
                    to += ',';
                to.append(one);
                first = false;
            });
        };
        auto const needed = sizeof lengths + name.size() + size;
        if (text_.capacity() - text_.size() >= needed)
            return append(text_);
        std::string larger; // the old buffer lives until the views into it are copied
        larger.reserve(2 * text_.capacity() + needed + 256);
        larger = text_;
        append(larger);
        text_.swap(larger);
    }
    void clear() { text_.clear(); }

    iterator begin() const { return iterator{text_.data()}; }
    iterator end() const { return iterator{text_.data() + text_.size()}; }
    /// How many pairs there are: counted anew each time.
    std::size_t size() const
    {
        std::size_t count = 0;
        for (auto at = begin(); at != end(); ++at)
            ++count;
        return count;
    }
    bool empty() const { return text_.empty(); }
    /// How many bytes the pairs take: those of their texts, and eight more for each.
    std::size_t bytes() const { return text_.size(); }

    friend bool operator==(fields const&, fields const&) = default;

private:
    std::string text_;
};

} // namespace xdm::inline abi_1

#endif
