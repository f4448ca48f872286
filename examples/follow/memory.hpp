// SPDX-License-Identifier: BSL-1.0
// What a greeter knows from one run to the next: the texts of its workflows, one a line.
#ifndef XDM_EXAMPLES_FOLLOW_MEMORY_HPP
#define XDM_EXAMPLES_FOLLOW_MEMORY_HPP

#include "login/token_file.hpp"

#include <xdm/model.hpp>

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct memory {
    std::string follower{};
    std::string ledger{};
    std::string meter{};
    std::string me{};                   ///< the id of the account
    std::string last{};                 ///< the id of the newest answer
    std::vector<std::string> answers{}; ///< that are still to be sent; the first is under way

    /// Written as a whole, for nobody else to read: the answers quote people.
    void write(token_file const& file) const
    {
        auto text = follower + '\n' + ledger + '\n' + meter + "\nme=" + me + "\nlast=" + last;
        for (auto const& one : answers)
            text += '\n' + one;
        file.write(xdm::secret{text + '\n'});
    }
    /// Empty where there is no file. Another file ends the program: what was known is not
    /// forgotten by mistake.
    static memory read(token_file const& file)
    {
        memory m;
        auto const held = file.read();
        auto text = held ? held->reveal() : std::string_view{};
        while (!text.empty()) {
            auto const size = text.find('\n');
            auto const line = text.substr(0, size);
            if (size == text.npos || !m.place(line))
                throw std::runtime_error{"the state is none of this program's"};
            text.remove_prefix(size + 1);
        }
        return m;
    }

private:
    bool place(std::string_view line)
    {
        for (auto const& [name, member] :
            {std::pair{std::string_view{"xdm-follower="}, &memory::follower},
                std::pair{std::string_view{"xdm-ledger="}, &memory::ledger},
                std::pair{std::string_view{"xdm-cost="}, &memory::meter}})
            if (line.starts_with(name))
                return this->*member = line, true;
        if (line.starts_with("xdm-send="))
            return answers.emplace_back(line), true;
        if (line.starts_with("me="))
            return me = line.substr(3), true;
        return line.starts_with("last=") && (last = line.substr(5), true);
    }
};

#endif
