#include "copy/content_use.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "content/lexer.h"
#include "survey/tokens.h"

namespace planverk::foreign {

namespace {

/// The MCID that BDC begins a sequence with: in its dictionary, or in the one that its name stands for.
std::optional<std::int64_t> mcid_of(const Instruction& instruction, const Object& resources) {
  if (instruction.name != "BDC" || instruction.operands.empty()) return {};
  const Operand& properties = instruction.operands.back();
  if (properties.is(Operand::Kind::name)) return resources.get("/Properties").get(properties.text).get("/MCID").integer();
  const Operand* mcid = properties.find("/MCID");
  if (mcid == nullptr || !mcid->is(Operand::Kind::number)) return {};
  return static_cast<std::int64_t>(mcid->number);
}

bool is_possible(std::int64_t mcid) {
  return mcid >= 0 && mcid <= std::int64_t{most_mcid};
}

/// The category of resources that an operator's name is of.
const char* category_of(std::string_view name) {
  if (name == "Tf") return "/Font";
  if (name == "Do") return "/XObject";
  if (name == "gs") return "/ExtGState";
  if (name == "cs" || name == "CS") return "/ColorSpace";
  if (name == "scn" || name == "SCN") return "/Pattern";
  if (name == "sh") return "/Shading";
  if (name == "BDC" || name == "DP") return "/Properties";
  return nullptr;
}

void note_name(const Instruction& instruction, ContentUse& use) {
  if (instruction.name == "BI") use.any_space = true;
  const char* category = category_of(instruction.name);
  if (category == nullptr || instruction.operands.empty()) return;
  // Tf has a size behind the name, BDC a tag before it.
  const bool first = instruction.name == "Tf";
  const Operand& operand = first ? instruction.operands.front() : instruction.operands.back();
  if (operand.is(Operand::Kind::name)) use.names[category].insert(operand.text);
}

void note_balance(std::string_view name, ContentUse& use) {
  const auto end = [](std::size_t& open, std::size_t& missing) { open > 0 ? --open : ++missing; };
  if (name == "q") ++use.states_open;
  if (name == "Q") end(use.states_open, use.states_missing);
  if (name == "BMC" || name == "BDC") ++use.marks_open;
  if (name == "EMC") end(use.marks_open, use.marks_missing);
  if (name == "BT") use.text_open = true;
  if (name == "ET") use.text_open = false;
}

/// A picture in the content that has no end.
bool is_endless(const Instruction& instruction, std::string_view content, std::size_t end) {
  return instruction.name == "BI" && end == content.size() && !content.ends_with("EI");
}

bool is_artifact(const Instruction& instruction) {
  return !instruction.operands.empty() && instruction.operands.front().text == "/Artifact";
}

}  // namespace

ContentUse use_of(std::string_view content, const Object& resources) {
  ContentUse use;
  Lexer lexer(content);
  Instruction instruction;
  std::size_t end = 0;
  while (lexer.next(instruction)) {
    if (is_endless(instruction, content, lexer.position())) break;
    end = lexer.position();
    note_name(instruction, use);
    note_balance(instruction.name, use);
    const auto mcid = mcid_of(instruction, resources);
    if (mcid && is_possible(*mcid)) use.sequences.insert(static_cast<std::uint32_t>(*mcid));
  }
  const auto is_space = [](char c) { return is_pdf_space(c); };
  use.breaks_off = !std::ranges::all_of(content.substr(end), is_space);
  return use;
}

std::string without_sequences(std::string_view content, const Object& resources, const std::set<std::uint32_t>& kept,
                              bool within) {
  std::string out;
  Lexer lexer(content);
  Instruction instruction;
  std::vector<bool> marked;  ///< the sequences that are open: whether something is said of what is in them
  std::size_t inside = within ? 1 : 0;
  std::size_t from = 0;
  while (lexer.next(instruction)) {
    const std::size_t end = lexer.position();
    if (is_endless(instruction, content, end)) break;
    if (instruction.name == "EMC" && !marked.empty()) {
      inside -= marked.back() ? 1U : 0U;
      marked.pop_back();
    }
    if (instruction.name == "BMC" || instruction.name == "BDC") {
      const auto mcid = mcid_of(instruction, resources);
      const bool stays = mcid && is_possible(*mcid) && kept.contains(static_cast<std::uint32_t>(*mcid));
      marked.push_back(mcid ? (stays || inside == 0) : is_artifact(instruction));
      if (mcid && !stays) {
        out += inside == 0 ? "\n/Artifact BMC" : "\n/Span BMC";
        from = end;
      }
      inside += marked.back() ? 1U : 0U;
    }
    out += content.substr(from, end - from);
    from = end;
  }
  return out;
}

}  // namespace planverk::foreign
