// SPDX-License-Identifier: BSL-1.0
// Encodes a text on its way to somewhere else, such as a hash, without ever holding all of it.
#ifndef XDM_OAUTH1_PIECEWISE_HPP
#define XDM_OAUTH1_PIECEWISE_HPP

#include <xdm/text/percent.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace xdm::inline abi_1::detail {

/// What is written for each byte that is encoded, and encoded again: up to five characters, and in
/// the last place how many of them count.
struct percent_twice_table {
    char forms[256][8];
};

inline constexpr percent_twice_table percent_twice_forms = [] {
    percent_twice_table table{};
    for (std::size_t n = 0; n < 256; ++n) {
        auto const& once = percent_forms.forms[n];
        auto& twice = table.forms[n];
        std::size_t size = 0;
        for (std::size_t c = 0; c < (once[0] == '%' ? 3U : 1U); ++c) {
            twice[size++] = once[c];
            if (once[c] == '%')
                for (char const digit : {'2', '5'})
                    twice[size++] = digit;
        }
        twice[7] = static_cast<char>(size);
    }
    return table;
}();

/// Collects what it is given in a buffer of its own, and hands `write(std::string_view)` one piece
/// after the other. Afterwards `flush`.
template <class Write>
class piecewise {
public:
    explicit piecewise(Write& write) : write_{write}
    {
        buffer_[0] = '\0'; // else g++ 12 warns of what is read, although it is written before
    }

    void as_is(std::string_view text)
    {
        if (text.size() > sizeof buffer_ - size_)
            flush();
        std::char_traits<char>::copy(buffer_ + size_, text.data(), text.size());
        size_ += text.size();
    }
    void encoded(std::string_view text) { append(text, percent_forms.forms); }
    void encoded_twice(std::string_view text) { append(text, percent_twice_forms.forms); }

    void flush()
    {
        write_(std::string_view{buffer_, size_});
        size_ = 0;
    }

private:
    template <std::size_t Width>
    void append(std::string_view text, char const (&forms)[256][Width])
    {
        while (!text.empty()) {
            if (sizeof buffer_ - size_ < Width)
                flush();
            auto const piece = text.substr(0, (sizeof buffer_ - size_) / Width);
            auto* end = buffer_ + size_;
            for (char const c : piece) {
                auto const& form = forms[static_cast<unsigned char>(c)];
                std::char_traits<char>::copy(end, form, Width);
                end += form[Width - 1];
            }
            size_ = static_cast<std::size_t>(end - buffer_);
            text.remove_prefix(piece.size());
        }
    }

    Write& write_;
    std::size_t size_ = 0;
    char buffer_[1024];
};

} // namespace xdm::inline abi_1::detail

#endif
