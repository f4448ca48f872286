// SPDX-License-Identifier: BSL-1.0
// Two translation units that were compiled with unlike flags see the same library.
#include "part.hpp"

#include <cstdio>

int main()
{
    auto const one = first();
    auto const other = second();
    for (std::size_t n = 0; n < one.size() && n < other.size(); ++n)
        if (one[n] != other[n])
            std::printf("fact %zu: %s and %s\n", n, one[n].c_str(), other[n].c_str());
    std::printf("%zu facts\n", one.size());
    return one == other && !one.empty() ? 0 : 1;
}
