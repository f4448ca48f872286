// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_TESTS_ODR_PART_HPP
#define XDM_TESTS_ODR_PART_HPP

#include <string>
#include <vector>

// What each of the two translation units sees: sizes of types and answers of functions.
std::vector<std::string> first();
std::vector<std::string> second();

#endif
