/// Walks the words of a list with single spaces between them, as the vocabulary's tables and the plan's lists of ids
/// have it. Copies nothing.
#pragma once

#include <iterator>
#include <string_view>

namespace planverk::plan {

class Words {
 public:
  explicit Words(std::string_view list) : list_(list) {}

  class Iterator {
   public:
    using value_type = std::string_view;
    using difference_type = std::ptrdiff_t;
    explicit Iterator(std::string_view rest) : rest_(rest) { take(); }
    std::string_view operator*() const { return word_; }
    Iterator& operator++() {
      take();
      return *this;
    }
    bool operator==(std::default_sentinel_t) const { return word_.empty(); }

   private:
    void take() {
      while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
      word_ = rest_.substr(0, rest_.find(' '));
      rest_.remove_prefix(word_.size());
    }
    std::string_view rest_;
    std::string_view word_;
  };

  [[nodiscard]] Iterator begin() const { return Iterator(list_); }
  [[nodiscard]] std::default_sentinel_t end() const { return {}; }
  [[nodiscard]] bool contains(std::string_view word) const {
    for (const std::string_view each : *this) {
      if (each == word) return true;
    }
    return false;
  }

 private:
  std::string_view list_;
};

}  // namespace planverk::plan
