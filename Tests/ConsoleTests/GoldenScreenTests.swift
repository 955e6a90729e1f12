import Screen
import Testing
import Words

/// What people see, compared with screens that were read and found good.
@Suite struct GoldenScreenTests {
    @Test(arguments: Scene.main + Scene.forms, [Size.wide, .standard, .narrow])
    func isAsRecorded(scene: Scene, size: Size) throws {
        GoldenScreen(name: "\(scene.name)-\(size.width)x\(size.height)", frame: try scene.open(size).frame).check()
    }

    @Test(arguments: Scene.further)
    func variantIsAsRecorded(scene: Scene) throws {
        GoldenScreen(name: "\(scene.name)-80x24", frame: try scene.open(.standard).frame).check()
    }

    @Test(arguments: Scene.main + Scene.forms)
    func isAsRecordedInEnglish(scene: Scene) throws {
        GoldenScreen(name: "\(scene.name)-en-80x24", frame: try scene.open(.standard, .english).frame).check()
    }
}
