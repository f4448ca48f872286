// SPDX-License-Identifier: BSL-1.0
// Two versions of the library in one program: each half keeps to its own. The second half is
// compiled with a copy that stands in `abi_2` and asks another host; see tests/odr/versions.
#include "part.hpp"

#include <cstdio>

int main()
{
    auto one = first();
    auto const other = second();
    std::size_t moved = 0;
    for (std::size_t n = 0; n < one.size() && n < other.size(); ++n) {
        auto const ours = one[n].find("api.x.com"), theirs = other[n].find("api.2.com");
        if (ours == std::string::npos && theirs == std::string::npos)
            continue;
        if (ours != theirs) {
            std::printf("%s and %s\n", one[n].c_str(), other[n].c_str());
            return 1;
        }
        ++moved;
    }
    std::printf("%zu facts of two versions, %zu of them their own\n", one.size(), moved);
    return one.size() == other.size() && moved > 0 ? 0 : 1;
}
