#include "options/operations.h"

#include <algorithm>
#include <map>
#include <optional>

#include "edit/address.h"
#include "edit/operations_json.h"
#include "options/values.h"

namespace planverk::cli {

namespace {

edit::Spot spot(const std::string& option, const std::string& text) {
  auto parsed = edit::parse_address(text);
  if (!parsed) wrong("cli.address", {{"option", option}, {"value", text}});
  return std::move(*parsed);
}

edit::Address element(const std::string& option, const std::string& text) {
  edit::Spot parsed = spot(option, text);
  if (!parsed.attribute.empty()) wrong("cli.element-address", {{"option", option}, {"value", text}});
  return std::move(parsed.element);
}

/// `ADDRESS=VALUE`: no address has an equals sign.
std::pair<edit::Spot, std::string> assignment(const std::string& option, const std::string& text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos) wrong("cli.assignment", {{"option", option}, {"value", text}});
  return {spot(option, text.substr(0, equals)), text.substr(equals + 1)};
}

edit::Operation set(edit::Spot at, std::string value) {
  if (at.attribute.empty()) return edit::SetText{std::move(at.element), std::move(value), {}};
  return edit::SetAttribute{std::move(at.element), std::move(at.attribute), std::move(value), {}};
}

/// Makes the operation expect the value, if it is about that spot.
bool expects(edit::Operation& operation, const edit::Spot& at, const std::string& value) {
  const std::string text = edit::to_text(at);
  if (auto* own = std::get_if<edit::SetAttribute>(&operation)) {
    if (edit::to_text(edit::Spot{own->at, own->name}) != text) return false;
    own->before = value;
  } else if (auto* removal = std::get_if<edit::RemoveAttribute>(&operation)) {
    if (edit::to_text(edit::Spot{removal->at, removal->name}) != text) return false;
    removal->before = value;
  } else if (auto* words = std::get_if<edit::SetText>(&operation)) {
    if (edit::to_text(words->at) != text) return false;
    words->before = value;
  } else {
    return false;
  }
  return true;
}

/// The first operation that is about the spot expects the value; without one, it is set to what it is.
void expect(std::vector<edit::Operation>& operations, const edit::Spot& at, const std::string& value) {
  for (edit::Operation& each : operations) {
    if (expects(each, at, value)) return;
  }
  edit::Operation same = set(at, value);
  expects(same, at, value);
  operations.insert(operations.begin(), std::move(same));
}

/// Puts what was moved or inserted last where the option says.
void put(std::vector<edit::Operation>& operations, const std::string& option, const std::string& text) {
  edit::Place* place = nullptr;
  edit::Address* parent = nullptr;
  if (!operations.empty()) {
    if (auto* move = std::get_if<edit::MoveElement>(&operations.back())) place = &move->place, parent = &move->parent;
    if (auto* insert = std::get_if<edit::InsertElement>(&operations.back())) place = &insert->place;
  }
  if (place == nullptr || place->sibling || (option == "--into" && parent == nullptr)) {
    wrong("cli.place-alone", {{"option", option}});
  }
  if (option == "--into") {
    *parent = element(option, text);
  } else {
    place->sibling = element(option, text);
    place->where = option == "--before" ? edit::Place::Where::before : edit::Place::Where::after;
  }
}

CLI::Option* add_many(CLI::App& command, const std::string& name, std::vector<std::string>& values,
                      const std::string& help) {
  return command.add_option(name, values, help)->allow_extra_args(false)->type_name("ADDRESS");
}

}  // namespace

OperationOptions::OperationOptions(CLI::App& command) : command_(command) {
  command.add_option("assignments", assignments_, "help.assignments")->type_name("ADDRESS=VALUE");
  add_many(command, "--remove", removed_, "help.remove");
  command.add_flag("--with-comment", with_comment_, "help.with-comment");
  command.add_option("--insert", inserted_, "help.insert")->allow_extra_args(false)->type_name("ADDRESS XML");
  add_many(command, "--move", moved_, "help.move");
  add_many(command, "--into", into_, "help.into");
  add_many(command, "--before", before_, "help.before");
  add_many(command, "--after", after_, "help.after");
  add_many(command, "--expect", expected_, "help.expect")->type_name("ADDRESS=VALUE");
}

/// Takes the arguments one after the other.
class OperationOptions::Reader {
 public:
  Reader(const OperationOptions& options, Sources& sources, const Limits& limits, Diagnostics& found)
      : options_(options), sources_(sources), limits_(limits), found_(found) {}

  void take(const std::string& name, std::size_t index) {
    if (name == "--into" || name == "--before" || name == "--after") return place(name, index);
    if (name == "--expect") return expectations_.push_back(assignment(name, options_.expected_.at(index)));
    if (name != "assignments" && name != "--remove" && name != "--insert" && name != "--move") return;
    check_placed();
    if (name == "assignments") {
      auto [at, value] = assignment("planverk set", options_.assignments_.at(index));
      made_.push_back(set(std::move(at), std::move(value)));
    } else if (name == "--remove") {
      remove(spot(name, options_.removed_.at(index)));
    } else if (name == "--insert") {
      insert(index);
    } else {
      made_.push_back(edit::MoveElement{element(name, options_.moved_.at(index)), {}, {}});
      waits_ = options_.moved_.at(index);
    }
  }

  std::vector<edit::Operation> finish() {
    check_placed();
    for (const auto& [at, value] : expectations_) expect(made_, at, value);
    return std::move(made_);
  }

 private:
  void place(const std::string& name, std::size_t index) {
    const auto& values = name == "--into" ? options_.into_ : name == "--before" ? options_.before_ : options_.after_;
    if (found_.empty()) put(made_, name, values.at(index));
    waits_.reset();
  }

  void remove(edit::Spot at) {
    if (at.attribute.empty()) {
      made_.push_back(edit::RemoveElement{std::move(at.element), options_.with_comment_});
    } else {
      made_.push_back(edit::RemoveAttribute{std::move(at.element), std::move(at.attribute), {}});
    }
  }

  void insert(std::size_t index) {
    const auto& [parent, xml] = options_.inserted_.at(index);
    edit::Address address = element("--insert", parent);
    auto read = edit::read_element(sources_, "--insert " + parent, xml, limits_, found_);
    if (read) made_.push_back(edit::InsertElement{std::move(address), {}, std::move(*read), {}});
  }

  /// What is moved needs to be told where to.
  void check_placed() const {
    if (waits_) wrong("cli.place-missing", {{"value", *waits_}});
  }

  const OperationOptions& options_;
  Sources& sources_;
  const Limits& limits_;
  Diagnostics& found_;
  std::vector<edit::Operation> made_;
  std::vector<std::pair<edit::Spot, std::string>> expectations_;
  std::optional<std::string> waits_;  ///< a move without a place yet
};

std::vector<edit::Operation> OperationOptions::operations(Sources& sources, const Limits& limits,
                                                          Diagnostics& found) const {
  Reader reader(*this, sources, limits, found);
  std::map<const CLI::Option*, std::size_t> seen;
  for (const CLI::Option* each : command_.parse_order()) {
    const std::string name = each->get_positional() ? each->get_name() : "--" + each->get_lnames().front();
    // An option with two values is listed once or twice, as the version of CLI11 has it.
    const auto listed = static_cast<std::size_t>(std::ranges::count(command_.parse_order(), each));
    const std::size_t times = name == "--insert" ? listed / std::max<std::size_t>(inserted_.size(), 1) : 1;
    const std::size_t index = seen[each]++;
    if (index % times == 0) reader.take(name, index / times);
  }
  return reader.finish();
}

}  // namespace planverk::cli
