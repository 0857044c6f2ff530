/// What is found, and what is printed, with rules that a test writes.
#pragma once

#include <string>
#include <string_view>

namespace planverk::test {

inline constexpr std::string_view views_start = "<t:views xmlns:t=\"urn:planverk:template\">\n";

/// Of `views/text.xml` with these rules. Its second line is the rules' first.
std::string compile_findings(std::string_view rules);
std::string check_findings(std::string_view rules);
/// Of a short plan with two paragraphs, or the given one, printed with these rules.
std::string run_findings(std::string_view rules, std::string_view plan = {});
/// The words of the same.
std::string run_text(std::string_view rules, std::string_view plan = {});

}  // namespace planverk::test
