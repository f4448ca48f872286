// SPDX-License-Identifier: BSL-1.0
// Words as a POSIX shell takes them from a command, of which only what quotes is known: whatever
// else the shell would act on is no command of ours.
#ifndef XDM_TESTS_FUZZ_SHELL_HPP
#define XDM_TESTS_FUZZ_SHELL_HPP

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The words of a simple command, or nothing if it is anything else, or is not finished.
/// @see POSIX.1-2017, Shell Command Language, section 2.2
inline std::optional<std::vector<std::string>> shell_words(std::string_view command)
{
    std::vector<std::string> words;
    auto open = false; // a word has begun
    for (std::size_t n = 0; n < command.size(); ++n) {
        auto const c = command[n];
        if (c == ' ') {
            open = false;
            continue;
        }
        if (!open)
            words.emplace_back();
        open = true;
        if (c == '\'') {
            auto const end = command.find('\'', n + 1);
            if (end == command.npos)
                return {};
            words.back() += command.substr(n + 1, end - n - 1);
            n = end;
        } else if (c == '\\') {
            if (++n == command.size() || command[n] == '\n')
                return {};
            words.back() += command[n];
        } else if (std::string_view{"\n\t|&;<>()$`\"*?[#~=%!{}"}.find(c) !=
                   std::string_view::npos) {
            return {};
        } else {
            words.back() += c;
        }
    }
    return words;
}

#endif
