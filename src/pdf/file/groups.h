/// Groups of parts: a case with its papers. Each is an entry of the outline and an element of the structure tree above
/// those of its parts; one that holds no part is written nowhere.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "haru/document.h"

namespace planverk::pdf {

class Groups {
 public:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  void begin(std::string title);
  /// False: none is open.
  bool end();
  /// The innermost that is open, or none.
  [[nodiscard]] std::size_t current() const { return current_; }
  [[nodiscard]] bool empty() const { return groups_.empty(); }

  /// A group and those around it, the outermost first.
  [[nodiscard]] std::vector<std::size_t> path_to(std::size_t group) const;
  [[nodiscard]] std::size_t around(std::size_t group) const { return groups_[group].around; }
  [[nodiscard]] const std::string& title(std::size_t group) const { return groups_[group].title; }
  [[nodiscard]] std::size_t count() const { return groups_.size(); }

 private:
  struct Group {
    std::string title;
    std::size_t around = none;
  };
  std::vector<Group> groups_;
  std::size_t current_ = none;
};

}  // namespace planverk::pdf
