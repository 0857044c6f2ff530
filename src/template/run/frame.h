/// What a template's variables hold while it runs: those of the run, those of the loop at hand, and those of the rules
/// that are being printed, each rule's in slots of its own. All of it ends with the run: nothing of one plan is left
/// for the next.
#pragma once

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "compile/scope.h"
#include "compile/value.h"

namespace planverk::templates {

[[nodiscard]] std::string text_of(const Value& value);
[[nodiscard]] bool boolean_of(const Value& value);
/// As a value of that type; what cannot be one becomes its empty value.
[[nodiscard]] Value as_type(Value value, ValueType type);

struct Loop {
  std::size_t position = 0, size = 0, group_size = 0;
  bool first_in_group = false, last_in_group = false;
  std::string group_key;
};

class Frame {
 public:
  void give(Given name, Value value) { given_[static_cast<std::size_t>(name)] = std::move(value); }
  void set(std::uint16_t slot, Value value) {
    own_[base_ + slot] = std::move(value);
    if (base_ + slot < origins_.size()) origins_[base_ + slot] = {};
  }
  [[nodiscard]] Value value(const Variable& variable) const;
  /// Where the value of a rule's own variable comes from; to be told after `set`, and only where somebody asks.
  void set_origin(std::uint16_t slot, Origin origin);
  [[nodiscard]] Origin origin(const Variable& variable) const;
  [[nodiscard]] xml::Node given(Given name) const {
    return std::get<xml::Node>(given_[static_cast<std::size_t>(name)]);
  }

  Loop loop;

  /// Room for a rule's variables, as long as it is being printed.
  class Room {
   public:
    Room(Frame& frame, std::uint16_t slots) : frame_(frame), base_(frame.base_) {
      frame.base_ = frame.own_.size();
      frame.own_.resize(frame.base_ + slots);
    }
    ~Room() {
      frame_.own_.resize(frame_.base_);
      if (frame_.origins_.size() > frame_.base_) frame_.origins_.resize(frame_.base_);
      frame_.base_ = base_;
    }
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;

   private:
    Frame& frame_;
    std::size_t base_;
  };

 private:
  std::array<Value, given_count> given_;
  std::vector<Value> own_;
  std::vector<Origin> origins_;  ///< of them, as far as they are told
  std::size_t base_ = 0;
};

/// The loop around is at hand again when the inner one has ended.
class InnerLoop {
 public:
  explicit InnerLoop(Frame& frame) : frame_(frame), outer_(frame.loop) {}
  ~InnerLoop() { frame_.loop = std::move(outer_); }
  InnerLoop(const InnerLoop&) = delete;
  InnerLoop& operator=(const InnerLoop&) = delete;

 private:
  Frame& frame_;
  Loop outer_;
};

}  // namespace planverk::templates
