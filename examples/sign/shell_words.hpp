// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_EXAMPLES_SIGN_SHELL_WORDS_HPP
#define XDM_EXAMPLES_SIGN_SHELL_WORDS_HPP

#include <xdm/text/hex.hpp>
#include <xdm/text/to_utf8.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The words of a command line, as a POSIX shell cuts it: '...', "...", backslashes, lines that go
/// on behind a backslash, and $'...', which browsers copy. Nothing where a quote is left open.
/// Variables and commands in it are not run: they stay as they are written.
class shell_words {
public:
    static std::optional<std::vector<std::string>> of(std::string_view line)
    {
        shell_words reader{line};
        while (!reader.rest_.empty())
            if (!reader.step())
                return {};
        reader.end_word();
        return reader.words_;
    }

private:
    explicit shell_words(std::string_view line) : rest_{line} {}

    bool step()
    {
        if (rest_.starts_with("$'"))
            return quoted_by_dollar();
        auto const c = take();
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
            end_word();
        else if (c == '\'')
            return quoted('\'', "");
        else if (c == '"')
            return quoted('"', "$`\"\\");
        else if (c == '\\')
            escaped();
        else
            add(c);
        return true;
    }
    char take()
    {
        auto const c = rest_.front();
        rest_.remove_prefix(1);
        return c;
    }
    void add(char c)
    {
        word_ += c;
        in_word_ = true;
    }
    void end_word()
    {
        if (in_word_)
            words_.push_back(word_);
        word_.clear();
        in_word_ = false;
    }
    void escaped()
    {
        if (rest_.starts_with("\r\n"))
            rest_.remove_prefix(2);
        else if (rest_.starts_with('\n'))
            rest_.remove_prefix(1);
        else if (!rest_.empty())
            add(take());
    }
    // In quotes a backslash counts before one of `special` and before a line's end.
    bool quoted(char quote, std::string_view special)
    {
        in_word_ = true;
        while (!rest_.empty()) {
            auto const c = take();
            if (c == quote)
                return true;
            if (c != '\\' || special.empty() || rest_.empty())
                word_ += c;
            else if (rest_.front() == '\n')
                rest_.remove_prefix(1);
            else if (special.find(rest_.front()) != special.npos)
                word_ += take();
            else
                word_ += c;
        }
        return false;
    }
    bool quoted_by_dollar()
    {
        rest_.remove_prefix(2);
        in_word_ = true;
        while (!rest_.empty()) {
            auto const c = take();
            if (c == '\'')
                return true;
            if (c != '\\' || rest_.empty())
                word_ += c;
            else
                named(take());
        }
        return false;
    }
    void named(char c)
    {
        static constexpr std::string_view names = "abefnrtv";
        static constexpr std::string_view meanings = "\a\b\x1B\f\n\r\t\v";
        if (auto const at = names.find(c); at != names.npos)
            word_ += meanings[at];
        else if (c == 'x')
            word_ += static_cast<char>(digits(2));
        else if (c == 'u' || c == 'U')
            xdm::append_utf8(word_, static_cast<char32_t>(digits(c == 'u' ? 4 : 8)));
        else
            word_ += c;
    }
    unsigned digits(int most)
    {
        unsigned value = 0;
        for (; most > 0 && !rest_.empty() && xdm::detail::hex_value(rest_.front()) >= 0; --most)
            value = value * 16 + static_cast<unsigned>(xdm::detail::hex_value(take()));
        return value;
    }

    std::string_view rest_;
    std::string word_{};
    bool in_word_ = false;
    std::vector<std::string> words_{};
};

#endif
